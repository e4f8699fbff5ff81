package vn.donghanh.staff;

import java.io.Serializable;
import vn.donghanh.shared.RuleViolationException;

/** Personal details of a partner user: full name, the name used in greetings, and the form of address. The place of work is the organisation. */
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
