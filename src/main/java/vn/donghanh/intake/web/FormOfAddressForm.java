package vn.donghanh.intake.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.shared.MissingReason;

/** Form model of how the client wishes to be addressed: a word, or the reason why there is none; neither means that the client was not asked. */
public class FormOfAddressForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String REASON = "-";

    private String choice;

    static FormOfAddressForm of(ProfileAnswer answer) {
        FormOfAddressForm form = new FormOfAddressForm();
        MissingReason missing = answer.missing();
        if (missing == null) {
            form.choice = answer.codes().get(0);
        } else if (missing != MissingReason.UNKNOWN) {
            form.choice = REASON + missing;
        }
        return form;
    }

    ProfileAnswer answer() {
        if (choice == null || choice.isEmpty()) {
            return ProfileAnswer.notAsked();
        }
        return choice.startsWith(REASON)
                ? ProfileAnswer.missing(MissingReason.valueOf(choice.substring(REASON.length())))
                : ProfileAnswer.of(choice);
    }

    public FormOfAddress[] getWords() {
        return FormOfAddress.values();
    }

    /** Returns the reasons for having no word; that it was not asked yet is the empty choice. */
    public List<MissingReason> getReasons() {
        return Arrays.stream(MissingReason.values())
                .filter(reason -> reason != MissingReason.UNKNOWN)
                .toList();
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }
}
