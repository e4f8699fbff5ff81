package vn.donghanh.assessment.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentView;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.PresentingNeed;
import vn.donghanh.casefile.ClientGroup;
import vn.donghanh.shared.Missing;

/** What stands on the page of needs until it is saved. */
public class AssessmentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private int version;
    private boolean ranked;
    private List<NeedForm> needs = new ArrayList<>();
    private PresentingNeed added;
    private String strengths;
    private String trusted;
    private String family;
    private Set<ClientGroup> groups = EnumSet.noneOf(ClientGroup.class);
    private Missing groupsMissing;
    private final SituationForm situation = new SituationForm();

    void load(AssessmentView view) {
        version = view.version();
        ranked = view.clientRanked();
        needs = new ArrayList<>(view.needs().stream().map(NeedForm::new).toList());
        strengths = view.strengths();
        trusted = view.trusted();
        family = view.family();
        groups = view.groups().isEmpty() ? EnumSet.noneOf(ClientGroup.class) : EnumSet.copyOf(view.groups());
        groupsMissing = view.groupsMissing();
        situation.load(view.situation());
    }

    AssessmentDraft draft() {
        return new AssessmentDraft(
                version,
                ranked,
                needs.stream().map(NeedForm::draft).toList(),
                strengths,
                trusted,
                family,
                groups,
                groupsMissing,
                situation.situation());
    }

    void swap(int one, int other) {
        Collections.swap(needs, one, other);
    }

    /** A new need stands last until she ranks it. */
    void add() {
        needs.add(new NeedForm(added));
        added = null;
        ranked = false;
    }

    /** Needs that are not on the list; "other" may be there more than once. */
    public List<PresentingNeed> getAddable() {
        return Arrays.stream(PresentingNeed.values())
                .filter(need ->
                        need == PresentingNeed.OTHER || needs.stream().noneMatch(form -> form.getNeed() == need))
                .toList();
    }

    public Eligibility[] getEligibilities() {
        return Eligibility.values();
    }

    public Missing[] getMissing() {
        return Missing.values();
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

    public String getStrengths() {
        return strengths;
    }

    public void setStrengths(String strengths) {
        this.strengths = strengths;
    }

    public String getTrusted() {
        return trusted;
    }

    public void setTrusted(String trusted) {
        this.trusted = trusted;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public Set<ClientGroup> getGroups() {
        return groups;
    }

    public void setGroups(Set<ClientGroup> groups) {
        this.groups = groups;
    }

    public Missing getGroupsMissing() {
        return groupsMissing;
    }

    public void setGroupsMissing(Missing groupsMissing) {
        this.groupsMissing = groupsMissing;
    }

    public SituationForm getSituation() {
        return situation;
    }
}
