package vn.donghanh.reporting.supervision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.closing.FollowedEpisodeQueries.FollowedEpisode;
import vn.donghanh.closing.Milestone;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.records.CountedSinceQueries;
import vn.donghanh.reporting.statistics.KaplanMeier;
import vn.donghanh.reporting.supervision.LastingView.LastingCurve;
import vn.donghanh.reporting.supervision.LastingView.LastingPart;
import vn.donghanh.reporting.supervision.LastingView.LastingPoint;
import vn.donghanh.reporting.supervision.LastingView.ReturnRow;

/** Follows the closings of a year: what clients had at closing lasts as far as follow-ups found it, and some come back. */
final class LastingReport {
    private static final List<Long> MARKS = List.of(30L, 90L, 180L, 365L);

    private final SupervisionSelection selection;
    private final List<FollowedEpisode> closings;
    private final Map<CaseId, List<LocalDate>> reopened;

    private LastingReport(SupervisionSelection selection) {
        this.selection = selection;
        this.closings = selection.data().closings().stream()
                .filter(closed -> closed.reason().measuresOutcomes() && selection.isOfWorker(closed.caseId()))
                .toList();
        this.reopened = selection.data().reopenings();
    }

    static LastingReport of(SupervisionSelection selection) {
        return new LastingReport(selection);
    }

    /** @param responses what the follow-ups of all cases found, the earliest first */
    LastingView view(List<MilestoneResponse> responses) {
        List<MilestoneResponse> counted = counted(responses);
        return new LastingView(
                selection.frame(),
                yearEnds(),
                Arrays.stream(Lasting.values())
                        .map(what -> new LastingPart(
                                what,
                                yearEnds().stream().map(day -> curve(what, day)).toList()))
                        .toList(),
                yearEnds().stream().map(day -> FollowedYear.of(counted, day)).toList(),
                Arrays.stream(ReturnWithin.values()).map(this::returnRow).toList());
    }

    /** Returns the last day of the year that is counted, and that of the year before. */
    List<LocalDate> yearEnds() {
        LocalDate last = selection.frame().chosen().until();
        return IntStream.range(0, CountedSinceQueries.YEARS_OF_CLOSINGS)
                .mapToObj(last::minusYears)
                .toList();
    }

    /** Returns the cases followed at a milestone in the year to a day. */
    Set<CaseId> followed(List<MilestoneResponse> responses, Milestone milestone, LocalDate day) {
        return FollowedYear.cases(counted(responses), milestone, day);
    }

    private List<MilestoneResponse> counted(List<MilestoneResponse> responses) {
        Set<List<Object>> episodes = closings.stream()
                .map(closed -> List.<Object>of(closed.caseId(), closed.episode()))
                .collect(Collectors.toSet());
        return responses.stream()
                .filter(response -> episodes.contains(List.of(response.caseId(), response.episode())))
                .toList();
    }

    /** Returns the cases that had something at closing, by what is known of it. */
    Set<CaseId> cases(Lasting what, LastingAnswer answer, LocalDate day) {
        return cases(held(what, day), answerIs(what, answer, day));
    }

    /** Returns the cases that came back within a time; all that are counted for it if not {@code returned}. */
    Set<CaseId> cases(ReturnWithin within, boolean returned, LocalDate day) {
        return cases(closedBefore(within, day), closed -> !returned || cameBack(closed, within));
    }

    private static Set<CaseId> cases(List<FollowedEpisode> of, Predicate<FollowedEpisode> condition) {
        return of.stream().filter(condition).map(FollowedEpisode::caseId).collect(Collectors.toSet());
    }

    private static Predicate<FollowedEpisode> answerIs(Lasting what, LastingAnswer answer, LocalDate day) {
        return switch (answer) {
            case HELD -> closed -> true;
            case LOST -> closed -> what.lostOn(closed, day).isPresent();
            case UNKNOWN -> closed -> what.lostOn(closed, day).isEmpty()
                    && what.unknownOn(closed, day).isPresent();
        };
    }

    private List<FollowedEpisode> held(Lasting what, LocalDate day) {
        return closings.stream()
                .filter(closed -> !closed.on().isAfter(day) && closed.on().isAfter(day.minusYears(1)))
                .filter(what::isHeldAtClosing)
                .toList();
    }

    private LastingCurve curve(Lasting what, LocalDate day) {
        List<FollowedEpisode> held = held(what, day);
        KaplanMeier known = KaplanMeier.of(
                held.stream().map(closed -> what.observe(closed, day)).toList());
        KaplanMeier worst = KaplanMeier.of(
                held.stream().map(closed -> what.observeWorst(closed, day)).toList());
        return new LastingCurve(
                held.size(),
                held.stream().filter(answerIs(what, LastingAnswer.LOST, day)).count(),
                held.stream().filter(answerIs(what, LastingAnswer.UNKNOWN, day)).count(),
                MARKS.stream().map(mark -> point(known, worst, mark)).toList(),
                known.steps().stream()
                        .map(step -> point(known, worst, step.day()))
                        .toList(),
                worst.steps().stream()
                        .map(step -> point(worst, worst, step.day()))
                        .toList(),
                Math.max(known.longest(), worst.longest()));
    }

    private static LastingPoint point(KaplanMeier known, KaplanMeier worst, long day) {
        return new LastingPoint(
                day,
                known.surviving(day),
                known.isKnown(day),
                known.interval(day).orElse(null),
                worst.surviving(day),
                known.atRisk(day));
    }

    private List<FollowedEpisode> closedBefore(ReturnWithin within, LocalDate day) {
        return closings.stream()
                .filter(closed -> within.counts(closed.on(), day))
                .toList();
    }

    private boolean cameBack(FollowedEpisode closed, ReturnWithin within) {
        return reopened.getOrDefault(closed.caseId(), List.of()).stream()
                .anyMatch(on -> !on.isBefore(closed.on()) && !on.isAfter(within.lastDay(closed.on())));
    }

    private ReturnRow returnRow(ReturnWithin within) {
        List<Ratio> cells = yearEnds().stream()
                .map(day -> {
                    List<FollowedEpisode> counted = closedBefore(within, day);
                    return new Ratio(
                            counted.stream()
                                    .filter(closed -> cameBack(closed, within))
                                    .count(),
                            counted.size());
                })
                .toList();
        return new ReturnRow(within, cells, Development.ofFewer(cells.get(0), cells.get(1)));
    }
}
