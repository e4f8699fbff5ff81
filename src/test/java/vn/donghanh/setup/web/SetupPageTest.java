package vn.donghanh.setup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import vn.donghanh.setup.SetupCommand;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;

class SetupPageTest {
    private final SetupPage page = new SetupPage();

    @Test
    void everythingWrongIsSaidAtOnceAtItsField() {
        fill("lan bui", "1an", "02/09/2026 Quốc khánh\n31/02/2026 Sai\nTết");

        assertThat(refused().allViolations())
                .extracting(RuleViolationException::field, RuleViolationException::rule)
                .containsExactly(
                        tuple("administratorUsername", StaffRule.USERNAME_NOT_VALID),
                        tuple("directorUsername", StaffRule.USERNAME_NOT_VALID),
                        tuple("holidays", StaffRule.HOLIDAY_LINE),
                        tuple("holidays", StaffRule.HOLIDAY_LINE));
    }

    @Test
    void onePersonTwiceIsSaidWithTheRest() {
        fill("lan.bui", "LAN.BUI", "Tết");

        assertThat(refused().allViolations())
                .extracting(RuleViolationException::field, RuleViolationException::rule)
                .containsExactly(
                        tuple("holidays", StaffRule.HOLIDAY_LINE),
                        tuple("directorUsername", StaffRule.SETUP_SAME_PERSON));
    }

    @Test
    void usableInputBecomesTheCommand() {
        fill("lan.bui", "hoa.tran", "2/9/2026 Quốc khánh");

        SetupCommand command = page.toCommand();
        assertThat(command.administrator()).isEqualTo(new Username("lan.bui"));
        assertThat(command.director()).isEqualTo(new Username("hoa.tran"));
        assertThat(command.plan()).isNull();
        assertThat(command.holidays()).extracting(SetupCommand.Day::name).containsExactly("Quốc khánh");
    }

    @Test
    void planIsTheOneThatWasChosenOrNone() {
        fill("lan.bui", "hoa.tran", "");
        page.setPlan("p1405kh0vbnd0qvang0nam2023");
        assertThat(page.toCommand().plan()).isEqualTo("p1405kh0vbnd0qvang0nam2023");
        page.setPlan("NONE");
        assertThat(page.toCommand().plan()).isNull();
    }

    private RuleViolationException refused() {
        return catchThrowableOfType(RuleViolationException.class, page::toCommand);
    }

    private void fill(String administrator, String director, String holidays) {
        page.getAdministrator().setName("Bùi Thị Lan");
        page.getAdministrator().setShortName("Lan");
        page.getAdministrator().setUsername(administrator);
        page.getDirector().setName("Trần Thị Hoa");
        page.getDirector().setShortName("Hoa");
        page.getDirector().setUsername(director);
        page.setHolidays(holidays);
    }
}
