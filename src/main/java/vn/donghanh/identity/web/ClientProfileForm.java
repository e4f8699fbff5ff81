package vn.donghanh.identity.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.person.profile.ProfileAnswers;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.person.profile.ProfileField.Shape;
import vn.donghanh.shared.MissingReason;

/** Form of the profile. Each question is one control, which offers its answers and the reasons for having none. */
public class ClientProfileForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Before the name of a reason, which no code of a list begins with. */
    static final String REASON = "-";

    private final Map<String, String> choices = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private List<String> papers = new ArrayList<>();
    private List<String> policies = new ArrayList<>();
    private List<String> disability = new ArrayList<>();

    static ClientProfileForm of(ProfileAnswers answers) {
        ClientProfileForm form = new ClientProfileForm();
        for (ProfileField field : ProfileField.values()) {
            form.show(field, answers.get(field));
        }
        return form;
    }

    private void show(ProfileField field, ProfileAnswer answer) {
        MissingReason missing = answer.missing();
        if (missing != null && missing != MissingReason.UNKNOWN) {
            choices.put(field.name(), REASON + missing);
        } else if (field.shape() == Shape.SEVERAL) {
            several(field).addAll(answer.codes());
        } else if (!answer.codes().isEmpty()) {
            choices.put(field.name(), answer.codes().get(0));
        }
        words.put(field.name(), answer.words());
    }

    ProfileAnswers answers() {
        Map<ProfileField, ProfileAnswer> answers = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            answers.put(field, answer(field));
        }
        return ProfileAnswers.of(answers);
    }

    private ProfileAnswer answer(ProfileField field) {
        String choice = choices.get(field.name());
        String chosen = choice == null ? "" : choice;
        MissingReason missing =
                chosen.startsWith(REASON) ? MissingReason.valueOf(chosen.substring(REASON.length())) : null;
        List<String> codes = field.shape() == Shape.SEVERAL
                ? several(field)
                : chosen.isEmpty() || missing != null ? List.of() : List.of(chosen);
        return new ProfileAnswer(codes, words.get(field.name()), missing);
    }

    private List<String> several(ProfileField field) {
        return switch (field) {
            case PAPERS -> papers;
            case POLICIES -> policies;
            case DISABILITY -> disability;
            default -> throw new IllegalArgumentException(field.name());
        };
    }

    /** Returns the code or reason of each question, by its name. */
    public Map<String, String> getChoices() {
        return choices;
    }

    public Map<String, String> getWords() {
        return words;
    }

    public List<String> getPapers() {
        return papers;
    }

    public void setPapers(List<String> papers) {
        this.papers = papers;
    }

    public List<String> getPolicies() {
        return policies;
    }

    public void setPolicies(List<String> policies) {
        this.policies = policies;
    }

    public List<String> getDisability() {
        return disability;
    }

    public void setDisability(List<String> disability) {
        this.disability = disability;
    }
}
