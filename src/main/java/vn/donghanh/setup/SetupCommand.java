package vn.donghanh.setup;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;

/**
 * The input of the set-up. The {@code unitId} of both persons is not known yet and is 0.
 *
 * @param place the place before the date of documents
 * @param sign the Centre's sign in the numbers of documents
 * @param plan reference of the plan that comes with the product and shall hold; null when one is entered later
 */
public record SetupCommand(
        String code,
        String centre,
        String parentBody,
        String place,
        String sign,
        String unit,
        Username administrator,
        StaffDetails administratorDetails,
        Username director,
        StaffDetails directorDetails,
        List<Day> holidays,
        @Nullable String plan)
        implements Serializable {
    /** @throws RuleViolationException when administrator and director are the same person */
    public SetupCommand {
        if (administrator.equals(director)) {
            throw RuleViolationException.at("directorUsername", StaffRule.SETUP_SAME_PERSON);
        }
        holidays = List.copyOf(holidays);
    }

    /** A public holiday of one year. */
    public record Day(LocalDate day, String name) implements Serializable {}
}
