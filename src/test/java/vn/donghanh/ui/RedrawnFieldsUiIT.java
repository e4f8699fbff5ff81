package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was typed is there after a choice, or a button that saves nothing, has drawn its field anew. */
@SharedDemonstration
class RedrawnFieldsUiIT {
    private static final String WRONG_HOUR = "25h99";

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void aWrongHourNeitherHoldsAChoiceBackNorIsLost() {
        SignedInUser duty = browser.signedIn("duty1");
        duty.go("/intake/emergency");
        Locator arrived = field(duty, "intake:arrived");
        arrived.fill(WRONG_HOUR);
        duty.chooseTile("25–34");
        duty.waitUntilIdle();
        assertThat(field(duty, "saved")).containsText("Đã lưu");
        assertThat(arrived).hasValue(WRONG_HOUR);
        duty.press("Lập hồ sơ");
        duty.seesError("ghi giờ như");
        assertThat(arrived).hasValue(WRONG_HOUR);
    }

    @Test
    void aMendedFieldHasNoErrorOnceAChoiceHasSentIt() {
        SignedInUser duty = browser.signedIn("duty1");
        duty.go("/intake/emergency");
        field(duty, "intake:name").fill("ế".repeat(81));
        duty.press("Lập hồ sơ");
        duty.seesError("dài quá");
        Locator error = field(duty, "intake:name-error");
        assertThat(error).isVisible();
        field(duty, "intake:name").fill("Chị Tên Ngắn");
        assertThat(error).isVisible();
        duty.chooseTile("25–34");
        duty.waitUntilIdle();
        assertThat(error).hasCount(0);
        assertThat(field(duty, "intake:name")).hasValue("Chị Tên Ngắn");
        assertThat(field(duty, "intake:name")).not().hasAttribute("aria-invalid", "true");
    }

    private static Locator field(SignedInUser user, String id) {
        return user.page().locator("[id='" + id + "']");
    }
}
