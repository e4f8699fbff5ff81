package vn.donghanh.partner;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * The descriptive data of an organisation.
 *
 * @param parent the name of the parent body
 * @param phone number of the reception desk, never of a person
 */
public record OrganisationDetails(String name, PartnerType type, @Nullable String parent, @Nullable String phone)
        implements Serializable {
    static final int MAX_LENGTH = 160;
    private static final Pattern PHONE = Pattern.compile("[0-9+() .-]{3,20}");

    public OrganisationDetails {
        name = VietnameseText.clean(name);
        parent = VietnameseText.cleanOrNull(parent);
        phone = VietnameseText.cleanOrNull(phone);
        if (name.isEmpty()) {
            throw RuleViolationException.at("name", PartnerRule.NAME_MISSING);
        }
        requireFits(name, "name");
        requireFits(parent, "parent");
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw RuleViolationException.at("phone", PartnerRule.PHONE_NOT_VALID);
        }
    }

    private static void requireFits(@Nullable String text, String field) {
        if (text != null && text.length() > MAX_LENGTH) {
            throw RuleViolationException.at(field, PartnerRule.TEXT_TOO_LONG, MAX_LENGTH);
        }
    }
}
