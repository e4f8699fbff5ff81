package vn.donghanh.plan.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.plan.GoalDraft;

/** The form model of one goal. */
public class GoalForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key;
    private String needKey;
    private String words;
    private final List<ActionForm> actions = new ArrayList<>();

    GoalForm() {
        key = null;
    }

    GoalForm(GoalDraft draft) {
        key = draft.key();
        needKey = draft.needKey();
        words = draft.words();
        draft.actions().stream().map(ActionForm::new).forEach(actions::add);
    }

    GoalDraft draft() {
        return new GoalDraft(
                key, needKey, words, actions.stream().map(ActionForm::draft).toList());
    }

    /** Whether anything was written into it; the need alone may be proposed. */
    boolean isWritten() {
        boolean named = words != null && !words.isBlank();
        return named || actions.stream().anyMatch(ActionForm::isWritten);
    }

    public String getNeedKey() {
        return needKey;
    }

    public void setNeedKey(String needKey) {
        this.needKey = needKey;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public List<ActionForm> getActions() {
        return actions;
    }
}
