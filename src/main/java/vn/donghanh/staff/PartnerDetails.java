package vn.donghanh.staff;

import java.io.Serializable;
import vn.donghanh.shared.RuleViolationException;

/** What is said of a partner's person: full name, the name used in greetings, how to address her. Her place is her organisation. */
public record PartnerDetails(String displayName, String shortName, Salutation address) implements Serializable {
    public PartnerDetails {
        if (displayName.isBlank() || displayName.length() > 120) {
            throw RuleViolationException.at("displayName", StaffRule.NAME_MISSING);
        }
        if (shortName.isBlank() || shortName.length() > 40) {
            throw RuleViolationException.at("shortName", StaffRule.NAME_MISSING);
        }
    }
}
