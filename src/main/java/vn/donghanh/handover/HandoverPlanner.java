package vn.donghanh.handover;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.VietnameseText;

/**
 * Proposes a new manager for each case. The most urgent cases are placed first, each with the colleague who then carries least; somebody
 * who is absent, or not whom the client wishes, only when nobody else is left. Who is blocked from a case is never proposed.
 */
final class HandoverPlanner {
    private HandoverPlanner() {}

    /** @param wish null when the client was never asked */
    record PlacedCase(
            String number,
            TriageLevel level,
            @Nullable ManagerWishView wish,
            @Nullable StaffId manager,
            Set<StaffId> blocked) {}

    /** Returns the username proposed for each case number; a case that nobody can take is not in the map. */
    static Map<String, String> propose(List<PlacedCase> cases, List<ColleagueLoad> colleagues) {
        Map<StaffId, Long> weights = new HashMap<>();
        colleagues.forEach(colleague -> weights.put(colleague.id(), colleague.weight()));
        Map<String, String> proposal = new LinkedHashMap<>();
        cases.stream()
                .sorted(Comparator.comparing(PlacedCase::level).reversed())
                .forEach(placedCase -> candidates(placedCase, colleagues).stream()
                        .min(order(placedCase, weights))
                        .ifPresent(chosen -> {
                            proposal.put(placedCase.number(), chosen.username());
                            weights.merge(chosen.id(), (long) ColleagueLoad.weightOf(placedCase.level()), Long::sum);
                        }));
        return proposal;
    }

    /** Returns who can take a case: everybody but its manager and those with a conflict of interest. */
    static List<ColleagueLoad> candidates(PlacedCase placedCase, List<ColleagueLoad> colleagues) {
        return colleagues.stream()
                .filter(colleague -> !placedCase.blocked().contains(colleague.id())
                        && !colleague.id().equals(placedCase.manager()))
                .toList();
    }

    private static Comparator<ColleagueLoad> order(PlacedCase placedCase, Map<StaffId, Long> weights) {
        ManagerWishView wish = placedCase.wish();
        return Comparator.comparing((ColleagueLoad colleague) -> colleague.absentUntil() != null)
                .thenComparing(colleague -> wish != null && !wish.person().isMetBy(colleague.salutation()))
                .thenComparing(colleague -> weights.getOrDefault(colleague.id(), 0L))
                .thenComparing(ColleagueLoad::tasks)
                .thenComparing(ColleagueLoad::name, VietnameseText.alphabetical());
    }
}
