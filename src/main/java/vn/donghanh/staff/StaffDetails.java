package vn.donghanh.staff;

import java.io.Serializable;
import vn.donghanh.shared.RuleViolationException;

/** Personal details of a member of staff: full name, the name used in greetings, form of address, and unit. */
public record StaffDetails(String displayName, String shortName, Salutation address, long unitId)
        implements Serializable {
    public StaffDetails {
        if (displayName.isBlank() || displayName.length() > 120) {
            throw RuleViolationException.at("displayName", StaffRule.NAME_MISSING);
        }
        if (shortName.isBlank() || shortName.length() > 40) {
            throw RuleViolationException.at("shortName", StaffRule.NAME_MISSING);
        }
    }

    public StaffDetails withUnit(long unit) {
        return new StaffDetails(displayName, shortName, address, unit);
    }
}
