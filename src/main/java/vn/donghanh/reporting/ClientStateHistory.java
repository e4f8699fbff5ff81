package vn.donghanh.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.NeedHistoryQueries.Assessed;
import vn.donghanh.assessment.NeedHistoryQueries.AssessedNeed;
import vn.donghanh.assessment.NeedHistoryQueries.WithdrawnNeed;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.EpisodeEnd;
import vn.donghanh.casefile.model.CaseId;

/** Reconstructs the state of clients and their needs on any past day from assessments, withdrawals and ends of episodes. */
final class ClientStateHistory {
    private static final Comparator<Assessed> IN_ORDER =
            Comparator.comparingInt(Assessed::episode).thenComparingInt(Assessed::number);

    private final Map<CaseId, List<Assessed>> assessed;
    private final Map<String, WithdrawnNeed> withdrawn;
    private final Map<CaseId, List<EpisodeEnd>> ends;
    private final BiFunction<CaseFact, LocalDate, LocalDate> triageDue;

    /** @param triageDue calculates the last timely day for a need of a case identified on a day */
    ClientStateHistory(
            List<Assessed> assessed,
            List<WithdrawnNeed> withdrawn,
            List<EpisodeEnd> ends,
            BiFunction<CaseFact, LocalDate, LocalDate> triageDue) {
        this.assessed = assessed.stream().sorted(IN_ORDER).collect(Collectors.groupingBy(Assessed::caseId));
        this.withdrawn =
                withdrawn.stream().collect(Collectors.toMap(WithdrawnNeed::key, withdrawnNeed -> withdrawnNeed));
        this.ends = ends.stream().collect(Collectors.groupingBy(EpisodeEnd::caseId));
        this.triageDue = triageDue;
    }

    /** Returns the clients of the cases as known at the end of the given day. */
    List<CountedClient> asOf(LocalDate day, List<CaseFact> cases) {
        return cases.stream()
                .flatMap(caseFact -> client(caseFact, day).stream())
                .toList();
    }

    /** Returns the clients of whom a need was identified in a span of days, as known at its end. */
    List<CountedClient> identifiedBetween(LocalDate from, LocalDate to, List<CaseFact> cases) {
        return asOf(
                to,
                cases.stream()
                        .filter(caseFact -> assessed.getOrDefault(caseFact.id(), List.of()).stream()
                                .flatMap(assessment -> assessment.needs().stream())
                                .anyMatch(need -> !need.identifiedOn().isBefore(from)
                                        && !need.identifiedOn().isAfter(to)))
                        .toList());
    }

    private Optional<CountedClient> client(CaseFact caseFact, LocalDate day) {
        List<Assessed> known = knownBy(day, assessed.getOrDefault(caseFact.id(), List.of()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> lastIn = new LinkedHashMap<>();
        for (int version = 0; version < known.size(); version++) {
            for (AssessedNeed need : known.get(version).needs()) {
                lastIn.put(need.key(), version);
            }
        }
        List<ClientNeed> needs = new ArrayList<>();
        lastIn.forEach((key, version) -> needs.add(need(caseFact, known, version, key, day)));
        return Optional.of(new CountedClient(
                caseFact.id(),
                known.get(known.size() - 1).groups(),
                caseFact.age().on(day),
                caseFact.sex(),
                caseFact.education(),
                needs));
    }

    private static List<Assessed> knownBy(LocalDate day, List<Assessed> assessments) {
        boolean all = true;
        for (Assessed assessment : assessments) {
            all &= !assessment.completedOn().isAfter(day);
        }
        return all
                ? assessments
                : assessments.stream()
                        .filter(assessment -> !assessment.completedOn().isAfter(day))
                        .toList();
    }

    private ClientNeed need(CaseFact caseFact, List<Assessed> known, int version, String key, LocalDate day) {
        Assessed last = known.get(version);
        AssessedNeed need = last.needs().stream()
                .filter(assessedNeed -> assessedNeed.key().equals(key))
                .findFirst()
                .orElseThrow();
        WithdrawnNeed recorded = withdrawn.get(key);
        WithdrawnNeed withdrawal = recorded == null || recorded.on().isAfter(day) ? null : recorded;
        LocalDate notReassessedOn =
                version + 1 < known.size() ? known.get(version + 1).completedOn() : null;
        return new ClientNeed(
                key,
                need.group(),
                need.kindKey(),
                need.identifiedOn(),
                earliest(withdrawal == null ? null : withdrawal.on(), notReassessedOn, episodeEndedOn(last, day)),
                withdrawal == null ? null : withdrawal.reason(),
                need.eligibility(),
                need.pendingSince(),
                need.rule(),
                triageDue.apply(caseFact, need.identifiedOn()));
    }

    /** Returns the day the episode of the assessment ended, with which its needs end; null while it is open. */
    private @Nullable LocalDate episodeEndedOn(Assessed last, LocalDate day) {
        return ends.getOrDefault(last.caseId(), List.of()).stream()
                .filter(end -> end.episode() == last.episode() && !end.on().isAfter(day))
                .map(EpisodeEnd::on)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate... days) {
        LocalDate earliest = null;
        for (LocalDate day : days) {
            if (day != null && (earliest == null || day.isBefore(earliest))) {
                earliest = day;
            }
        }
        return earliest;
    }
}
