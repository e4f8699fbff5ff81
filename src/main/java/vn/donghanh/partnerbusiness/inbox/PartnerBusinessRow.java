package vn.donghanh.partnerbusiness.inbox;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerStep;

/**
 * A list row in a partner's inbox.
 *
 * @param name the name by which the partner calls the client; empty if it was not disclosed, or not opened
 * @param titleKey message key of what it is about
 * @param detailKey message key of what says it closer; null for the kind alone
 * @param answerDue null once answered
 * @param nextDay the next day that matters; null if there is none
 * @param pendingKey message key of what is yet to be recorded or read; null if nothing waits
 */
public record PartnerBusinessRow(
        String code,
        PartnerBusinessKind kind,
        String name,
        String titleKey,
        @Nullable String detailKey,
        String statusKey,
        BusinessPhase phase,
        Instant since,
        @Nullable Instant answerDue,
        boolean late,
        @Nullable LocalDate nextDay,
        @Nullable LocalTime nextTime,
        @Nullable String pendingKey,
        List<PartnerStep> next)
        implements Serializable {
    public PartnerBusinessRow {
        next = List.copyOf(next);
    }

    static PartnerBusinessRow of(PartnerBusiness business, DisclosureContent content, Instant now) {
        Instant due = business.answerDue();
        return new PartnerBusinessRow(
                business.code().value(),
                business.kind(),
                name(business, content),
                title(business, content),
                business.detailKey(),
                business.statusKey(),
                business.phase(),
                business.since(),
                due,
                due != null && due.isBefore(now),
                business.nextDay(),
                business.nextTime(),
                business.pendingKey(),
                business.next());
    }

    /** Returns what it is about: the service that was disclosed, where a slip names one. */
    private static String title(PartnerBusiness business, DisclosureContent content) {
        return content.line(PartnerBusinessKind.SERVICE)
                .map(line -> line.values().get(0).substring(1))
                .orElse(business.titleKey());
    }

    private static String name(PartnerBusiness business, DisclosureContent content) {
        return PartnerBusinessKind.visible(business.phase(), content)
                .line(business.kind().nameField())
                .map(line -> line.values().get(0))
                .orElse("");
    }

    /** Returns whether the client is expected that day, or was before and nothing was recorded. */
    boolean isExpectedBy(LocalDate today) {
        return phase == BusinessPhase.IN_PROGRESS && nextDay != null && !nextDay.isAfter(today);
    }
}
