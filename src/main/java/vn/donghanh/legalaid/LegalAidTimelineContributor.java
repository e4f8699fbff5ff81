package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Contributes matters of legal aid to the case timeline: one entry for a matter and day, with its last step. */
@ApplicationScoped
class LegalAidTimelineContributor implements TimelineContributor {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Inject
    LegalAidRepository matters;

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        Map<String, List<LegalAidTransition>> byMatterAndDay = new LinkedHashMap<>();
        for (LegalAidTransition transition : matters.findTransitions(caseView.id(), limit)) {
            byMatterAndDay
                    .computeIfAbsent(transition.matterRef() + CentreTime.day(transition.at()), key -> new ArrayList<>())
                    .add(transition);
        }
        return byMatterAndDay.values().stream()
                .map(steps -> entry(steps.get(0)))
                .toList();
    }

    private static TimelineEntry entry(LegalAidTransition transition) {
        return new TimelineEntry(
                transition.at(),
                TimelineEntry.Group.PARTNER,
                icon(transition.step()),
                key(transition),
                arguments(transition),
                actor(transition),
                false);
    }

    static String key(LegalAidTransition transition) {
        return "legalaid.timeline." + transition.step();
    }

    /** Returns the statuses of a reversal, or the day of a hearing. */
    static List<String> arguments(LegalAidTransition transition) {
        LocalDate day = transition.on();
        if (transition.isReversal()) {
            return List.of("@LegalAidStatus." + transition.from(), "@LegalAidStatus." + transition.to());
        }
        return transition.step() == LegalAidStep.SET_HEARING && day != null ? List.of(DAY.format(day)) : List.of();
    }

    /** Returns the staff member of the Centre; users of the partner are not shown. */
    private static @Nullable Long actor(LegalAidTransition transition) {
        StaffId staffId = transition.recordedBy();
        return staffId == null || transition.source() == BusinessSource.PARTNER ? null : staffId.value();
    }

    private static String icon(LegalAidStep step) {
        return switch (step) {
            case REQUEST -> "plus";
            case PREPARE -> "note";
            case REFER -> "send";
            case ACCEPT, RESOLVE -> "check";
            case REFUSE, WITHDRAW -> "no";
            case BEGIN, INSTEAD -> "arrow";
            case SET_HEARING -> "calendar";
            case TAKE_BACK, CORRECT -> "back";
        };
    }
}
