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
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.stay.document.StayDocument;
import vn.donghanh.stay.document.StayDocumentStatus;

/** The documents required for an admission, with their status. */
@Embeddable
class StayDocumentChecklist {
    @ElementCollection
    @CollectionTable(name = "emergency_stay_paper", joinColumns = @JoinColumn(name = "stay_id"))
    @MapKeyColumn(name = "paper")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private Map<StayDocument, StayDocumentStatus> states = new EnumMap<>(StayDocument.class);

    /** Adds required documents with the status MISSING. */
    void require(Set<StayDocument> required) {
        required.forEach(document -> states.put(document, StayDocumentStatus.MISSING));
    }

    boolean isRequired(StayDocument document) {
        return states.containsKey(document);
    }

    /**
     * @param optional documents that the client may not have
     * @throws RuleViolationException when a mandatory document is marked as NONE
     */
    void update(StayDocument document, StayDocumentStatus state, Set<StayDocument> optional) {
        if (state == StayDocumentStatus.NONE && !optional.contains(document)) {
            throw new RuleViolationException(StayRule.PAPER_NEEDED);
        }
        states.put(document, state);
    }

    boolean isComplete() {
        return !states.containsValue(StayDocumentStatus.MISSING);
    }

    Map<StayDocument, StayDocumentStatus> states() {
        return Map.copyOf(states);
    }
}
