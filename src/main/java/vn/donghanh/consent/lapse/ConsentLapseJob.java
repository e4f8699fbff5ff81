package vn.donghanh.consent.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;

/**
 * Scheduled job that finds consents about to expire, every hour, and those to contact after closing that have ended. It runs on every node; each consent is
 * announced once.
 */
@ApplicationScoped
public class ConsentLapseJob extends DueItemJob<ConsentLapseJob.DueNotice> {
    /** @param ended whether the last day of the consent has passed and others have to act on that */
    record DueNotice(String ref, boolean ended) {}

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
                        notices(lapsing.findDue(), false),
                        notices(lapsing.findUnneeded(), false),
                        notices(lapsing.findEnded(), true))
                .flatMap(notices -> notices)
                .toList();
    }

    private static Stream<DueNotice> notices(List<String> refs, boolean ended) {
        return refs.stream().map(ref -> new DueNotice(ref, ended));
    }

    @Override
    protected void process(DueNotice due) {
        if (due.ended()) {
            service.announceEnd(due.ref());
        } else {
            service.announceExpiry(due.ref());
        }
    }
}
