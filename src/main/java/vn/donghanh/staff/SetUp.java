package vn.donghanh.staff;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.shared.RuleViolation;

/** What the set-up ceremony asks. {@code unitId} of the two people is still unknown and stays 0. */
public record SetUp(
        String code,
        String centre,
        String parentBody,
        String unit,
        Username administrator,
        StaffDetails administratorDetails,
        Username director,
        StaffDetails directorDetails,
        List<Day> holidays)
        implements Serializable {
    /** @throws RuleViolation when one person would be both */
    public SetUp {
        if (administrator.equals(director)) {
            throw RuleViolation.at("directorUsername", StaffRule.SETUP_SAME_PERSON);
        }
        holidays = List.copyOf(holidays);
    }

    /** A holiday of one year. */
    public record Day(LocalDate day, String name) implements Serializable {}
}
