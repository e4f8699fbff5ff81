package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.testing.Markup;

class PageFaultsTest {
    private static final String WAY = "<a href=\"/home/work\">Việc của tôi</a>";

    @Test
    void completePageHasNoFault() {
        assertThat(main("<p id=\"x\">Hẹn {ngày}, 3 việc?</p><a href=\"#x\">Lên</a>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "???plan.title???",
                "Còn {0} ngày",
                "Từ {1,number} việc",
                "#{page.title}",
                "Gọi null",
                "NaN %",
                "vn.donghanh.plan.PlanView",
                "PlanView$PlannedGoal@1a2b3c4d"
            })
    void unresolvedTextIsAFault(String words) {
        assertThat(main("<p>" + words + "</p>" + WAY))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("says ");
    }

    @Test
    void scriptContentIsIgnored() {
        assertThat(main("<script nonce=\"x\">var a = null; f(\"{0}\");</script>" + WAY))
                .isEmpty();
    }

    @Test
    void errorPageIsRecognisedWithAnyStatus() {
        assertThat(main("<section class=\"dh-panel dh-empty\">\n<h1 class=\"dh-next-title\">Lỗi</h1>" + WAY
                        + "</section>"))
                .containsExactly("is an error page");
    }

    @Test
    void anchorWithoutATargetIsAFault() {
        assertThat(main("<a href=\"#gone\">Xem</a>")).containsExactly("leads to #gone, which is not on it");
    }

    @Test
    void idThatTwoElementsHaveIsAFault() {
        assertThat(main("<p id=\"a\">Một</p><p id=\"b\">Hai</p><p id=\"a\">Ba</p>" + WAY))
                .containsExactly("has the id a 2 times");
    }

    @Test
    void missingItemWithoutALinkIsADeadEnd() {
        String frame =
                "<section class=\"dh-identitybar\">" + WAY + "</section><nav class=\"dh-tabs\">" + WAY + "</nav>";
        String missing = "<div class=\"dh-empty\"><p>Chưa có kế hoạch</p></div>";
        assertThat(main(frame + missing))
                .containsExactly("is a dead end, nothing in its content leads on: Chưa có kế hoạch");
        assertThat(main(frame + missing + "<button>Lập kế hoạch</button>")).isEmpty();
        assertThat(main(frame + "<p>Kế hoạch đã duyệt.</p>")).isEmpty();
    }

    @Test
    void warningBannerNeedsALink() {
        String fault = "says what is missing, not where it is done, nor by whom: Chưa có sự đồng ý";
        assertThat(main(banner("Chưa có sự đồng ý") + WAY))
                .as("a link elsewhere on the page does not count")
                .containsExactly(fault);
        assertThat(main("<form><input type=\"hidden\" name=\"a\">" + banner("Chưa có sự đồng ý") + "</form>"))
                .containsExactly(fault);
        assertThat(main(banner("Chưa có sự đồng ý " + WAY))).isEmpty();
        assertThat(main("<form>" + banner("Chưa có sự đồng ý") + "<button>Hỏi</button></form>"))
                .isEmpty();
        assertThat(
                        main(
                                "<div class=\"dh-banner\" data-dh-missing=\"true\" data-dh-responsible=\"CASE_MANAGER\">Chưa có</div>"))
                .isEmpty();
    }

    @Test
    void eachLineOfAMissingListNeedsItsLink() {
        String list = "<form><ul><li data-dh-missing=\"true\">Chưa có mục tiêu</li><li data-dh-missing=\"true\">" + WAY
                + "</li><li>Đã có sự đồng ý</li></ul><button>Trình</button></form>";
        assertThat(main(list))
                .containsExactly("says what is missing, not where it is done, nor by whom: Chưa có mục tiêu");
    }

    private static String banner(String content) {
        return "<div class=\"dh-banner dh-banner-warn\" data-dh-missing=\"true\"><p>" + content + "</p></div>";
    }

    @Test
    void idsThatTheServerCountsAreAFault() {
        String fault =
                "has a input that is called by the order in which the server met it: no other server could read its form";
        assertThat(main("<form><input id=\"note:j_idt12\"></form>" + WAY)).containsExactly(fault);
        assertThat(main("<form><input name=\"j_idt3\"></form>" + WAY)).containsExactly(fault);
        assertThat(main("<form><input id=\"note:j_id-147_57f0\" name=\"note:line\"></form>" + WAY))
                .isEmpty();
    }

    @Test
    void pageWithoutMainElementIsAFault() {
        assertThat(PageFaults.of(new Markup("<html><body>Lỗi</body></html>"))).containsExactly("has no main part");
    }

    private static List<String> main(String content) {
        return PageFaults.of(new Markup("<html><body><main id=\"main\">" + content + "</main></body></html>"));
    }
}
