package vn.donghanh.stay;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.donghanh.shared.RuleViolation;

/** The papers that an admission needs, and which of them are at hand. */
@Embeddable
class StayPapers {
    @ElementCollection
    @CollectionTable(name = "emergency_stay_paper", joinColumns = @JoinColumn(name = "stay_id"))
    @MapKeyColumn(name = "paper")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private Map<StayPaper, PaperState> states = new EnumMap<>(StayPaper.class);

    /** Each is missing until somebody says otherwise. */
    void ask(Set<StayPaper> asked) {
        asked.forEach(paper -> states.put(paper, PaperState.MISSING));
    }

    boolean isAsked(StayPaper paper) {
        return states.containsKey(paper);
    }

    /**
     * @param optional what she may have none of
     * @throws RuleViolation when she is said to have none of what is needed
     */
    void put(StayPaper paper, PaperState state, Set<StayPaper> optional) {
        if (state == PaperState.NONE && !optional.contains(paper)) {
            throw new RuleViolation(StayRule.PAPER_NEEDED);
        }
        states.put(paper, state);
    }

    boolean isComplete() {
        return !states.containsValue(PaperState.MISSING);
    }

    Map<StayPaper, PaperState> states() {
        return Map.copyOf(states);
    }
}
