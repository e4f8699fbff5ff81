package vn.donghanh.incident;

import vn.donghanh.incident.value.IncidentWish;
import vn.donghanh.incident.value.InjuryLevel;

/** How soon somebody has to act after an incident. */
public enum IncidentUrgency {
    NOW,
    TODAY,
    PLANNED;

    static IncidentUrgency of(IncidentSummary.Facts facts) {
        boolean hurt = facts.injury() == InjuryLevel.NEEDS_CARE || facts.injury() == InjuryLevel.LIFE_THREATENING;
        if (hurt || facts.child() || facts.sexual()) {
            return NOW;
        }
        boolean wantsHelp = facts.wishes().stream().anyMatch(wish -> wish != IncidentWish.NOTHING_NOW);
        return wantsHelp || facts.wishes().isEmpty() ? TODAY : PLANNED;
    }
}
