package vn.donghanh.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What people do most, by HTTP in a Centre of two thousand cases, sends the database few statements and makes it read few rows. Times are measured by
 * {@link CentreLoad}.
 */
class MixReadsIT {
    private static final int CASES = 2_000;
    private static final int SEALED = 500;
    private static final int TIMES = 12;

    private static final Map<LoadUser.Step, DatabaseReads.Reads> MOST = Map.of(
            LoadUser.Step.LIST, new DatabaseReads.Reads(12, 1_300),
            LoadUser.Step.CASE, new DatabaseReads.Reads(22, 500),
            LoadUser.Step.SEARCH, new DatabaseReads.Reads(15, 1_100),
            LoadUser.Step.CREATE, new DatabaseReads.Reads(69, 2_000),
            LoadUser.Step.NOTE, new DatabaseReads.Reads(49, 1_500),
            LoadUser.Step.BEHIND, new DatabaseReads.Reads(23, 8_000),
            LoadUser.Step.REFER, new DatabaseReads.Reads(92, 4_200));

    @Test
    void eachStepOfTheMixReadsLittle() throws SQLException {
        LoadedCentre centre = new LoadedCentre("mix", CASES, SEALED);
        centre.fill();
        LoadUser user = new LoadUser(centre, 0);
        user.asksForConsent(TIMES + 1);
        List<String> tooMuch = new ArrayList<>();
        try (DatabaseReads database = new DatabaseReads()) {
            MOST.forEach((step, most) -> {
                user.does(step);
                DatabaseReads.Reads read = database.atMost(most, () -> user.does(step), TIMES);
                String line = step + ": " + read + ", at most " + most;
                System.getLogger(MixReadsIT.class.getName()).log(System.Logger.Level.INFO, line);
                if (!read.isWithin(most)) {
                    tooMuch.add(line);
                }
            });
        }
        assertThat(tooMuch).isEmpty();
    }
}
