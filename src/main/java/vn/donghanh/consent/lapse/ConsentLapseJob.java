package vn.donghanh.consent.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;

/**
 * Scheduled job that finds consents about to expire, every hour, those to contact after closing that have ended, those that have ended after a no while
 * partners still see what was shared or the case still stands, and vital interests that ended unconfirmed. It runs on every node; each is acted on once.
 */
@ApplicationScoped
public class ConsentLapseJob extends DueItemJob<ConsentLapseJob.DueNotice> {
    /**
     * What is to be done about a consent or a vital interest.
     *
     * @param ref that of the consent, or of the task to confirm the vital interest
     */
    record DueNotice(String ref, Kind kind) {}

    enum Kind {
        ASK_AGAIN,
        /** Its last day has passed, and others have to act on that. */
        ENDED,
        /** Its last day has passed, the client has said no since, and partners still see something or the case still stands. */
        STILL_IN_EFFECT,
        /** The vital interest has ended, and nobody has confirmed it. */
        UNCONFIRMED
    }

    @Inject
    LapsingConsentQueries lapsing;

    @Inject
    ConsentLapseService service;

    ConsentLapseJob() {
        super(JobName.CONSENT_LAPSES);
    }

    @Override
    protected Collection<DueNotice> findDue() {
        return Stream.of(
                        notices(lapsing.findDue(), Kind.ASK_AGAIN),
                        notices(lapsing.findUnneeded(), Kind.ASK_AGAIN),
                        notices(lapsing.findEnded(), Kind.ENDED),
                        notices(lapsing.findStillInEffect(), Kind.STILL_IN_EFFECT),
                        notices(lapsing.findUnconfirmable(), Kind.UNCONFIRMED))
                .flatMap(notices -> notices)
                .toList();
    }

    private static Stream<DueNotice> notices(List<String> refs, Kind kind) {
        return refs.stream().map(ref -> new DueNotice(ref, kind));
    }

    @Override
    protected void process(DueNotice due) {
        switch (due.kind()) {
            case ASK_AGAIN -> service.announceExpiry(due.ref());
            case ENDED -> service.announceEnd(due.ref());
            case STILL_IN_EFFECT -> service.endRunOut(due.ref());
            case UNCONFIRMED -> service.endConfirmation(due.ref());
        }
    }
}
