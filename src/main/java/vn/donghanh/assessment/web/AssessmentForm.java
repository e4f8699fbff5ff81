package vn.donghanh.assessment.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentText;
import vn.donghanh.assessment.AssessmentView;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.shared.MissingReason;

/** The form model of the assessment page. */
public class AssessmentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private int version;
    private boolean ranked;
    private List<NeedForm> needs = new ArrayList<>();
    private PresentingNeed added;
    private final Map<String, String> texts = new HashMap<>();
    private Set<ClientGroup> groups = EnumSet.noneOf(ClientGroup.class);
    private MissingReason groupsMissing;
    private final SituationForm situation = new SituationForm();

    void load(AssessmentView view) {
        version = view.version();
        ranked = view.clientRanked();
        needs = new ArrayList<>(view.needs().stream().map(NeedForm::new).toList());
        texts.clear();
        view.texts().forEach((text, words) -> texts.put(text.name(), words));
        groups = view.groups().isEmpty() ? EnumSet.noneOf(ClientGroup.class) : EnumSet.copyOf(view.groups());
        groupsMissing = view.groupsMissing();
        situation.load(view.situation());
    }

    AssessmentDraft draft() {
        AssessmentDraft draft = AssessmentDraft.unsaved()
                .version(version)
                .ranked(ranked)
                .needs(needs.stream().map(NeedForm::draft).toList())
                .groups(groups, groupsMissing)
                .situation(situation.situation());
        for (AssessmentText text : AssessmentText.values()) {
            draft = draft.text(text, texts.get(text.name()));
        }
        return draft;
    }

    void swap(int first, int second) {
        Collections.swap(needs, first, second);
    }

    /** Adds the chosen need at the end; the ranking must be confirmed again. */
    void add() {
        needs.add(new NeedForm(added));
        added = null;
        ranked = false;
    }

    /** Returns the kinds of need that can be added; OTHER may occur several times. */
    public List<PresentingNeed> getAddable() {
        return Arrays.stream(PresentingNeed.values())
                .filter(need ->
                        need == PresentingNeed.OTHER || needs.stream().noneMatch(form -> form.getNeed() == need))
                .toList();
    }

    public Eligibility[] getEligibilities() {
        return Eligibility.values();
    }

    public MissingReason[] getMissing() {
        return MissingReason.values();
    }

    public ClientGroup[] getAllGroups() {
        return ClientGroup.values();
    }

    public List<NeedForm> getNeeds() {
        return needs;
    }

    public boolean isRanked() {
        return ranked;
    }

    public void setRanked(boolean ranked) {
        this.ranked = ranked;
    }

    public PresentingNeed getAdded() {
        return added;
    }

    public void setAdded(PresentingNeed added) {
        this.added = added;
    }

    public AssessmentText[] getAllTexts() {
        return AssessmentText.values();
    }

    /** Returns the free texts by the name of each {@link AssessmentText}. */
    public Map<String, String> getTexts() {
        return texts;
    }

    public Set<ClientGroup> getGroups() {
        return groups;
    }

    public void setGroups(Set<ClientGroup> groups) {
        this.groups = groups;
    }

    public MissingReason getGroupsMissing() {
        return groupsMissing;
    }

    public void setGroupsMissing(MissingReason groupsMissing) {
        this.groupsMissing = groupsMissing;
    }

    public SituationForm getSituation() {
        return situation;
    }
}
