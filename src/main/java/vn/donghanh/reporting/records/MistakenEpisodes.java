package vn.donghanh.reporting.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;

/** The episodes that were closed as duplicates or as entered by error: they represent no client. An error in one episode drops that episode alone. */
public final class MistakenEpisodes {
    private final Set<Episode> mistaken;
    private final Map<CaseId, Map<Integer, List<TransitionFact>>> transitions;

    private record Episode(CaseId caseId, int number) {}

    private MistakenEpisodes(Set<Episode> mistaken, Collection<TransitionFact> transitions) {
        this.mistaken = mistaken;
        this.transitions = transitions.stream()
                .collect(Collectors.groupingBy(
                        TransitionFact::caseId,
                        Collectors.groupingBy(TransitionFact::episode, TreeMap::new, Collectors.toList())));
    }

    /** @param transitions of all cases by the end of the counted day, the earliest first */
    public static MistakenEpisodes of(List<ClosedCase> closed, List<TransitionFact> transitions) {
        Set<Episode> mistaken = closed.stream()
                .filter(MistakenEpisodes::isMistake)
                .map(closedCase -> new Episode(closedCase.caseId(), closedCase.episode()))
                .collect(Collectors.toSet());
        Set<CaseId> cases = mistaken.stream().map(Episode::caseId).collect(Collectors.toSet());
        return new MistakenEpisodes(
                mistaken,
                transitions.stream()
                        .filter(transition -> cases.contains(transition.caseId()))
                        .toList());
    }

    static boolean isMistake(ClosedCase closed) {
        return CaseClosingReason.mistakes().contains(closed.reason());
    }

    public boolean contains(CaseId caseId, int episode) {
        return !mistaken.isEmpty() && mistaken.contains(new Episode(caseId, episode));
    }

    /** Whether all episodes of the case that began by the counted day are mistaken, so that it represents no client. */
    boolean isWhole(CaseId caseId) {
        Map<Integer, List<TransitionFact>> episodes = transitions.get(caseId);
        return episodes != null && episodes.keySet().stream().allMatch(episode -> contains(caseId, episode));
    }

    /** Returns the case with the status in which its other episodes left it. */
    CaseFact withoutThem(CaseFact caseFact) {
        return transitions.getOrDefault(caseFact.id(), Map.of()).entrySet().stream()
                .filter(episode -> !contains(caseFact.id(), episode.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(episode ->
                        episode.getValue().get(episode.getValue().size() - 1).to())
                .map(status -> withStatus(caseFact, status))
                .orElse(caseFact);
    }

    private static CaseFact withStatus(CaseFact caseFact, CaseStatus status) {
        return new CaseFact(
                caseFact.id(),
                caseFact.source(),
                caseFact.age(),
                caseFact.sex(),
                caseFact.education(),
                status,
                caseFact.level(),
                caseFact.levels());
    }

    /** Whether the event belongs to a mistaken episode: it names no need, and the episode was the last to begin by its day. */
    boolean contains(AccessEvent event) {
        return event.need() == null && isMistakenOn(event.caseId(), event.on());
    }

    /** Whether the episode that was the last to begin by a day is mistaken, so that what was recorded of that day represents no client. */
    public boolean isMistakenOn(CaseId caseId, LocalDate day) {
        return transitions.getOrDefault(caseId, Map.of()).entrySet().stream()
                .filter(episode -> !episode.getValue().get(0).on().isAfter(day))
                .max(Comparator.comparing(Map.Entry::getKey))
                .filter(episode -> contains(caseId, episode.getKey()))
                .isPresent();
    }
}
