package vn.donghanh.closing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.shared.Precondition;

/** The answers of a closing request to what is still open in the case, keyed by item reference. */
@Embeddable
class OpenItemAnswers {
    @ElementCollection
    @CollectionTable(name = "closure_answer", joinColumns = @JoinColumn(name = "closure_id"))
    @MapKeyColumn(name = "open_ref", columnDefinition = "char(26)")
    private Map<String, OpenItemAnswer> byRef = new HashMap<>();

    void replace(Map<String, OpenItemAnswer> answersByRef) {
        byRef.clear();
        byRef.putAll(answersByRef);
    }

    /**
     * Returns a gap for each open item without a complete answer, including items opened or changed since the request.
     *
     * @param asked the open items that the form lists, in their order
     */
    List<Precondition> gaps(List<OpenItem> open, List<OpenItem> asked) {
        List<Precondition> gaps = new ArrayList<>();
        for (OpenItem openItem : open) {
            OpenItemAnswer answer = byRef.get(openItem.ref());
            if (answer == null || !openItem.resolutions().contains(answer.ending())) {
                gaps.add(unanswered(openItem, fieldId(asked, openItem, "ending")));
            } else if (answer.gap() != null) {
                gaps.add(Precondition.unmet(answer.gap(), openItem.displayKind())
                        .at(fieldId(asked, openItem, fieldSuffix(answer.gap()))));
            }
        }
        return gaps;
    }

    private static String fieldSuffix(ClosingRule gap) {
        return gap == ClosingRule.DONE_WHEN_MISSING ? "doneOn" : "why";
    }

    /** Returns the identifier of the form field for an open item. */
    static String fieldId(List<OpenItem> asked, OpenItem open, String part) {
        return "due:" + asked.indexOf(open) + ":" + part;
    }

    static Precondition unanswered(OpenItem open, String field) {
        Precondition gap = open.itemKind() == OpenItemKind.TASK
                ? Precondition.unmet(ClosingRule.LEFT_OPEN, open.displayKind(), open.dueAt())
                : Precondition.unmet(ClosingRule.GOING_ON, open.displayKind(), open.distinction());
        return gap.at(field);
    }

    Map<String, OpenItemAnswer> byRef() {
        return Map.copyOf(byRef);
    }
}
