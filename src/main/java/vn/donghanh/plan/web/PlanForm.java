package vn.donghanh.plan.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.plan.PlanDraft;
import vn.donghanh.plan.SafetyPlan;
import vn.donghanh.plan.agreement.PlanAgreement;

/** The form model of the plan. */
public class PlanForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private int number;
    private int version;
    private String words;
    private List<GoalForm> goals = new ArrayList<>();
    private PlanAgreement agreement;
    private String disagreement;
    private String signs;
    private String places;
    private String people;
    private String bag;
    private String codeWord;

    void load(PlanDraft draft) {
        number = draft.number();
        version = draft.version();
        words = draft.words();
        goals = new ArrayList<>(draft.goals().stream().map(GoalForm::new).toList());
        agreement = draft.agreement();
        disagreement = draft.disagreement();
        signs = draft.safety().warningSigns();
        places = draft.safety().safePlaces();
        people = draft.safety().people();
        bag = draft.safety().bag();
        codeWord = draft.safety().codeWord();
    }

    PlanDraft draft() {
        return new PlanDraft(
                number,
                version,
                words,
                goals.stream().map(GoalForm::draft).toList(),
                agreement,
                disagreement,
                new SafetyPlan(signs, places, people, bag, codeWord));
    }

    public List<GoalForm> getGoals() {
        return goals;
    }

    public PlanAgreement[] getAgreements() {
        return PlanAgreement.values();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public PlanAgreement getAgreement() {
        return agreement;
    }

    public void setAgreement(PlanAgreement agreement) {
        this.agreement = agreement;
    }

    public String getDisagreement() {
        return disagreement;
    }

    public void setDisagreement(String disagreement) {
        this.disagreement = disagreement;
    }

    public String getSigns() {
        return signs;
    }

    public void setSigns(String signs) {
        this.signs = signs;
    }

    public String getPlaces() {
        return places;
    }

    public void setPlaces(String places) {
        this.places = places;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getBag() {
        return bag;
    }

    public void setBag(String bag) {
        this.bag = bag;
    }

    public String getCodeWord() {
        return codeWord;
    }

    public void setCodeWord(String codeWord) {
        this.codeWord = codeWord;
    }
}
