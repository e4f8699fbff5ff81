package vn.donghanh.reporting.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestEvent;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestStep;
import vn.donghanh.reporting.SupervisionData.NeedState;
import vn.donghanh.reporting.statistics.KaplanMeier.Observation;

/** Needs of clients for plain tests. A need was identified on the first day and is looked at on the last. */
final class NeedStates {
    static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    private final long caseId;
    private @Nullable Eligibility eligibility = Eligibility.YES;
    private @Nullable LocalDate endedOn;
    private @Nullable String withdrawal;
    private @Nullable LocalDate firstHelpOn;
    private @Nullable LocalDate goalReachedOn;
    private final List<PartnerRequest> requests = new ArrayList<>();

    private NeedStates(long caseId) {
        this.caseId = caseId;
    }

    static NeedStates of(long caseId) {
        return new NeedStates(caseId);
    }

    NeedStates judged(@Nullable Eligibility judgement) {
        eligibility = judgement;
        return this;
    }

    NeedStates ended() {
        endedOn = FIRST.plusDays(40);
        return this;
    }

    NeedStates withdrawn() {
        withdrawal = "TOO_FAR";
        return ended();
    }

    NeedStates helped() {
        firstHelpOn = FIRST.plusDays(10);
        return this;
    }

    NeedStates goalReached() {
        goalReachedOn = FIRST.plusDays(30);
        return this;
    }

    /** Adds a request with these steps, one a day. */
    NeedStates sent(RequestStep... steps) {
        return sentOn(FIRST.plusDays(requests.size()), steps);
    }

    NeedStates sentOn(LocalDate day, RequestStep... steps) {
        List<RequestEvent> events = new ArrayList<>();
        for (RequestStep step : steps) {
            events.add(new RequestEvent(step, day.plusDays(1L + events.size())));
        }
        requests.add(
                new PartnerRequest(new CaseId(caseId), ServiceGroup.JOB, "need", Set.of(), null, false, day, events));
        return this;
    }

    NeedState state() {
        return new NeedState(
                new CaseId(caseId),
                "need",
                ServiceGroup.JOB,
                TriageLevel.MEDIUM,
                FIRST,
                endedOn,
                withdrawal,
                eligibility,
                firstHelpOn,
                goalReachedOn,
                requests,
                new Observation(10, firstHelpOn != null));
    }

    NeedCourse course() {
        return NeedCourse.of(state(), LAST);
    }
}
