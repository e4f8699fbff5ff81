package vn.donghanh.reporting.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Loads the sheet of a target and a period, with the communes of its last day and the items of the lists. */
@ApplicationScoped
class ReturnSheetLoader {
    /** The kinds of periods of which figures are returned. */
    static final List<PeriodKind> KINDS = List.of(PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR);

    @Inject
    TargetQueries targets;

    @Inject
    PeriodQueries periods;

    @Inject
    PlaceQueries places;

    @Inject
    CodeListQueries codeLists;

    @Inject
    Clock clock;

    /**
     * Loads the sheet of a period that began.
     *
     * @throws NotFoundException when there is no such period of which figures are returned, or the target takes no returns
     */
    ReturnSheet loadBegun(@Nullable String code, @Nullable Long period) {
        return load(
                code,
                Optional.ofNullable(period)
                        .flatMap(periods::findById)
                        .filter(found ->
                                KINDS.contains(found.kind()) && !found.from().isAfter(CentreTime.today(clock)))
                        .orElseThrow(NotFoundException::new));
    }

    /** @throws NotFoundException when the target takes no returns */
    ReturnSheet load(@Nullable String code, Period period) {
        Target target = targets.findTargets(period.to()).stream()
                .filter(found -> found.code().equals(code) && found.content() != null)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        ReturnContent content = Objects.requireNonNull(target.content());
        SheetLayout layout = SheetLayout.of(
                content,
                period,
                content == ReturnContent.ACTIVITIES ? periods.findWithin(period, PeriodKind.QUARTER) : List.of());
        return new ReturnSheet(
                target,
                layout,
                content == ReturnContent.ACTIVITIES ? communes(period) : List.of(),
                items(content, period));
    }

    private List<AdminUnitHistory.Unit> communes(Period period) {
        return targets.findArea(period.to())
                .map(area -> places.history().findWithin(area, AdminUnitLevel.COMMUNE, period.to()))
                .orElse(List.of());
    }

    private List<CodeListItemView> items(ReturnContent content, Period period) {
        return switch (content) {
            case ACTIVITIES -> items(codeLists.findValid(Set.of(ActivityLine.FORMS), period.from()));
            case PRESS -> items(codeLists.findValid(Set.of(PressLine.OUTLETS), period.from()));
            case PARTS, TOTAL -> List.of();
        };
    }

    private static List<CodeListItemView> items(Map<String, List<CodeListItemView>> byList) {
        return byList.values().stream().flatMap(List::stream).toList();
    }
}
