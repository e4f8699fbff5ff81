package vn.donghanh.reporting.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.programme.ReturnContent;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.staffcourse.OfficerTraining;
import vn.donghanh.staffcourse.OfficerTrainingQueries;

/** Counts the targets from the returns of other bodies and the Centre's own register of courses, in a constant number of statements. */
@ApplicationScoped
public class TargetResultQueries {
    @Inject
    TargetReturnRepository returns;

    @Inject
    PeriodQueries periods;

    @Inject
    TargetQueries targets;

    @Inject
    PlaceQueries places;

    @Inject
    CodeListQueries codeLists;

    @Inject
    OfficerTrainingQueries training;

    /**
     * Counts each target that has returns, by its code.
     *
     * @param to the last day that counts: the end of the period, or today while it runs
     * @param cutoff the instant by which returns must be recorded
     */
    public Map<String, TargetResult> find(Period period, LocalDate to, Instant cutoff) {
        List<ReturnRow> rows = returns.findInForce(period.id(), cutoff).stream()
                .map(found -> found.row(cutoff))
                .toList();
        Map<String, TargetResult> results = new HashMap<>();
        for (Target target : targets.findTargets(to, cutoff)) {
            ReturnContent content = target.content();
            if (content != null) {
                Optional<TargetResult> result =
                        switch (content) {
                            case ACTIVITIES -> activities(target, period, to, cutoff);
                            case PRESS -> press(target, period, to, cutoff);
                            case PARTS, TOTAL -> numbers(target, period, to, cutoff, rows);
                        };
                result.ifPresent(found -> results.put(target.code(), found));
            }
        }
        return results;
    }

    private Optional<TargetResult> numbers(
            Target target, Period period, LocalDate to, Instant cutoff, List<ReturnRow> rows) {
        List<ReturnRow> own =
                rows.stream().filter(row -> row.target().equals(target.code())).toList();
        OfficerTraining staff = target.ownStaff() ? training.count(period.from(), to, cutoff) : null;
        return own.isEmpty() && staff == null
                ? Optional.empty()
                : Optional.of(new TargetResult(
                        own.stream().mapToLong(row -> orZero(row.n())).sum() + (staff == null ? 0 : staff.trained()),
                        own.stream().mapToLong(row -> orZero(row.of())).sum() + (staff == null ? 0 : staff.officers()),
                        null,
                        staff,
                        own));
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private Optional<TargetResult> activities(Target target, Period period, LocalDate to, Instant cutoff) {
        Set<Long> quarters =
                begun(period, PeriodKind.QUARTER, to).stream().map(Period::id).collect(Collectors.toSet());
        Integer area = targets.findArea(to).orElse(null);
        if (quarters.isEmpty() || area == null) {
            return Optional.empty();
        }
        List<TargetReturnRepository.Activity> found =
                returns.findActivities(target.code(), List.copyOf(quarters), cutoff);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AdminUnitHistory history = places.history();
        Set<Integer> communes = history.findWithin(area, AdminUnitLevel.COMMUNE, to).stream()
                .map(AdminUnitHistory.Unit::id)
                .collect(Collectors.toSet());
        List<CommunicationCoverage.Active> active = found.stream()
                .flatMap(activity -> history.findAt(activity.line().unitId(), AdminUnitLevel.COMMUNE, to).stream()
                        .map(unit -> new CommunicationCoverage.Active(
                                unit.id(), activity.line().quarterId())))
                .toList();
        CommunicationCoverage coverage = CommunicationCoverage.of(communes, quarters, active);
        return Optional.of(new TargetResult(
                coverage.maintained(),
                coverage.communes(),
                coverage.any(),
                null,
                sources(found.stream().map(TargetReturnRepository.Activity::ref).collect(Collectors.toSet()), cutoff)));
    }

    private Optional<TargetResult> press(Target target, Period period, LocalDate to, Instant cutoff) {
        List<TargetReturnRepository.PressItem> found = returns.findPress(target.code(), period, cutoff).stream()
                .filter(item -> !item.line().publishedOn().isAfter(to))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, CodeListItemView> outlets = codeLists.findByCode(PressLine.OUTLETS);
        Set<LocalDate> press = new HashSet<>();
        Set<LocalDate> portal = new HashSet<>();
        for (TargetReturnRepository.PressItem item : found) {
            boolean counts = Optional.ofNullable(outlets.get(item.line().outlet()))
                    .filter(outlet -> PressOutletCategory.PRESS.name().equals(outlet.category()))
                    .isPresent();
            (counts ? press : portal).add(item.line().publishedOn());
        }
        PressCoverage coverage = PressCoverage.of(begun(period, PeriodKind.MONTH, to), press, portal);
        return Optional.of(new TargetResult(
                coverage.press(),
                coverage.months(),
                coverage.portal(),
                null,
                sources(
                        found.stream()
                                .map(TargetReturnRepository.PressItem::ref)
                                .collect(Collectors.toSet()),
                        cutoff)));
    }

    /** The quarters or months of a period that began by a day: what has not begun cannot be missed yet. */
    private List<Period> begun(Period period, PeriodKind kind, LocalDate to) {
        return periods.findWithin(period, kind).stream()
                .filter(part -> !part.from().isAfter(to))
                .toList();
    }

    private List<ReturnRow> sources(Set<String> refs, Instant cutoff) {
        return returns.findByRefs(new ArrayList<>(refs)).stream()
                .map(found -> found.row(cutoff))
                .toList();
    }
}
