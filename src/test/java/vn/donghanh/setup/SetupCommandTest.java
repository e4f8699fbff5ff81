package vn.donghanh.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.shared.SettingsFixture;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;
import vn.donghanh.testing.Stored;

/** Tests that the set-up requires the code from the server's file and two different persons. */
class SetupCommandTest {
    private static final StaffDetails DETAILS = new StaffDetails("Trần Thu Hà", "Hà", Salutation.CHI, 0);

    @TempDir
    Path folder;

    @Test
    void onlyTheCodeFromTheFileIsAccepted() throws IOException {
        Path file = folder.resolve("setup-code");
        SetupCode code = Stored.with(
                new SetupCode(), "settings", SettingsFixture.of(Map.of("DH_SETUP_CODE_FILE", file.toString())));
        assertRefused(StaffRule.SETUP_CODE_WRONG, () -> code.requireMatch(""));
        code.createIfMissing();
        String right = Files.readString(file).strip();
        code.createIfMissing();
        assertThat(Files.readString(file).strip())
                .as("the file is created once")
                .isEqualTo(right);
        code.requireMatch(right.toLowerCase(Locale.ROOT));
        assertRefused(StaffRule.SETUP_CODE_WRONG, () -> code.requireMatch(right + "X"));
        assertRefused(StaffRule.SETUP_CODE_WRONG, () -> code.requireMatch(""));
        code.delete();
        assertRefused(StaffRule.SETUP_CODE_WRONG, () -> code.requireMatch(right));
    }

    @Test
    void administratorAndDirectorAreTwoPersons() {
        assertRefused(StaffRule.SETUP_SAME_PERSON, () -> command("thu.ha", "thu.ha"));
        assertThat(command("thu.ha", "van.an").director()).isEqualTo(new Username("van.an"));
    }

    private static SetupCommand command(String administrator, String director) {
        return new SetupCommand(
                "code",
                "Trung tâm",
                "Sở Y tế",
                "Quảng Nam",
                "TTCTXH",
                "Phòng Một",
                new Username(administrator),
                DETAILS,
                new Username(director),
                DETAILS,
                List.of(),
                null);
    }
}
