package vn.donghanh.person.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.PersonRef;

/**
 * Reads how clients wish to be addressed, for use cases that have checked that the user may see the person. Like the alias, the wish is only for users who
 * may see aliases.
 */
@ApplicationScoped
public class FormOfAddressQueries {
    @Inject
    ProfileRepository profiles;

    @Inject
    CurrentUser user;

    /**
     * Returns the word for questions to this client: the one wished for, or the neutral one while none is known. Users who ask no consent get the neutral
     * one.
     */
    public FormOfAddress get(PersonRef person, boolean minor) {
        return user.may(Permission.ALIAS_SEE) && user.may(Permission.CONSENT_RECORD)
                ? FormOfAddress.find(profiles.answers(person)).orElse(FormOfAddress.neutral(minor))
                : FormOfAddress.neutral(minor);
    }

    /** Returns what the client answered when asked. */
    public ProfileAnswer answer(PersonRef person) {
        return user.may(Permission.ALIAS_SEE)
                ? profiles.answers(person).get(ProfileField.FORM_OF_ADDRESS)
                : ProfileAnswer.notAsked();
    }
}
