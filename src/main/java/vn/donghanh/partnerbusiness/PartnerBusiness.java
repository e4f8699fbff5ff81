package vn.donghanh.partnerbusiness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.DisclosureCode;

/**
 * A business with a partner, as its feature reports it.
 *
 * @param caseId for the tasks of the worker; no view of a partner holds it
 * @param titleKey message key of what it is about, neutral and part of what was disclosed
 * @param detailKey message key of what says it closer, neutral and part of what was disclosed; null for the kind alone
 * @param statusKey message key of its status
 * @param since since when it has this status
 * @param answerDue when the partner's answer is due; null once answered
 * @param nextDay the next day that matters to the partner, such as that of a meeting; null if there is none
 * @param nextTime the hour agreed for that day; null if there is none
 * @param pendingKey message key of what the partner has yet to record or to read of what it has in progress; null if nothing waits
 * @param next the steps that the partner may take now from the list, because they ask for nothing, the most likely first
 */
public record PartnerBusiness(
        PartnerBusinessKind kind,
        DisclosureCode code,
        CaseId caseId,
        String titleKey,
        @Nullable String detailKey,
        String statusKey,
        BusinessPhase phase,
        Instant since,
        @Nullable Instant answerDue,
        @Nullable LocalDate nextDay,
        @Nullable LocalTime nextTime,
        @Nullable String pendingKey,
        List<PartnerStep> next) {
    public PartnerBusiness {
        next = List.copyOf(next);
    }

    /** Returns this business with what the partner has yet to record or to read. */
    public PartnerBusiness pending(String key) {
        return new PartnerBusiness(
                kind, code, caseId, titleKey, detailKey, statusKey, phase, since, answerDue, nextDay, nextTime, key,
                next);
    }

    /** Creates a business that is named by its title and asks for nothing in between. */
    public PartnerBusiness(
            PartnerBusinessKind kind,
            DisclosureCode code,
            CaseId caseId,
            String titleKey,
            String statusKey,
            BusinessPhase phase,
            Instant since,
            @Nullable Instant answerDue,
            @Nullable LocalDate nextDay) {
        this(kind, code, caseId, titleKey, null, statusKey, phase, since, answerDue, nextDay, null, null, List.of());
    }
}
