package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.ItemAnswer;
import vn.donghanh.intake.screening.RecordScreeningCommand;
import vn.donghanh.intake.screening.RiskScreeningQueries;
import vn.donghanh.intake.screening.RiskScreeningService;
import vn.donghanh.intake.screening.ScreeningOccasion;
import vn.donghanh.intake.screening.TriageItem;
import vn.donghanh.shared.CentreTime;

/** Plays risk screenings during the case. The facts are separated by bars: occasion, flags, and one sign for each of the ten items. */
@ApplicationScoped
class DemoScreenings implements DemoScenarioRunner.Part {
    @Inject
    RiskScreeningQueries queries;

    @Inject
    RiskScreeningService service;

    @Inject
    CaseDraftService drafts;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "screening-record",
                        (scenario, step) -> scenario.setScreening(service.record(command(scenario, step, null)))),
                Map.entry(
                        "screening-correct",
                        (scenario, step) -> service.correct(command(scenario, step, scenario.screening()))),
                Map.entry(
                        "screening-end",
                        (scenario, step) ->
                                endFlag(scenario.number(), CriticalFlag.valueOf(step.detail()), step.words())),
                Map.entry(
                        "screening-draft",
                        (scenario, step) -> drafts.save(DemoDraft.of(
                                scenario.number(),
                                CaseDraftForm.SCREENING,
                                CentreTime.today(clock),
                                step.detail(),
                                step.words()))));
    }

    private void endFlag(String number, CriticalFlag flag, @Nullable String reason) {
        service.endFlag(number, flag, queries.series(number, null).raisedAt(flag), reason);
    }

    private RecordScreeningCommand command(DemoScenario scenario, DemoStep step, @Nullable String corrects) {
        String[] facts = step.detail().split("\\|", -1);
        Set<CriticalFlag> flags = EnumSet.noneOf(CriticalFlag.class);
        if (!facts[1].isEmpty()) {
            for (String name : facts[1].split(",", -1)) {
                flags.add(CriticalFlag.valueOf(name));
            }
        }
        Map<TriageItem, ItemAnswer> items = new EnumMap<>(TriageItem.class);
        int position = 0;
        for (TriageItem item : TriageItem.values()) {
            items.put(item, answer(facts[2].charAt(position++)));
        }
        return new RecordScreeningCommand(
                scenario.number(),
                corrects,
                corrects == null ? 0 : 1,
                CentreTime.today(clock),
                ScreeningOccasion.valueOf(facts[0]),
                flags,
                null,
                items,
                null,
                step.words().isEmpty() ? null : step.words());
    }

    private static ItemAnswer answer(char sign) {
        return switch (sign) {
            case '0' -> ItemAnswer.NO;
            case '1' -> ItemAnswer.PARTLY;
            case '2' -> ItemAnswer.CLEARLY;
            case 'N' -> ItemAnswer.NOT_APPLICABLE;
            case 'R' -> ItemAnswer.REFUSED;
            case 'W' -> ItemAnswer.WITHHELD_FOR_SAFETY;
            default -> ItemAnswer.UNKNOWN;
        };
    }
}
