package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.HttpVisitor.Answer;
import vn.donghanh.testing.Markup;

/** What a form shows that comes back: what was typed, and beside it what a colleague saved since its page was opened. */
class ReopenedFormsIT {
    private static final String SAVE = "form:save";
    private static final Map<String, String> GONE = Map.of(OpenPage.STATE, "1:2");

    private final HttpVisitor admin = signedIn();
    private final HttpVisitor colleague = signedIn();
    private String page;
    private Map<String, String> before = Map.of();

    private static HttpVisitor signedIn() {
        return HttpVisitor.signedIn(Demonstration.address(), "admin1", Demonstration.passphrase());
    }

    /** The first organisation of the list, with another parent and phone for a while. */
    @BeforeEach
    void organisation() {
        page = admin.get("/partner/organisations").markup().links().stream()
                .filter(link -> link.startsWith("/account/organisation/"))
                .findFirst()
                .orElseThrow();
        Answer opened = admin.get(page);
        before = Map.of("form:parent", held(opened, "parent"), "form:phone", held(opened, "phone"));
        save(Map.of("form:parent", "Sở Một", "form:phone", "0235 111"));
    }

    @AfterEach
    void theOrganisationIsAsItWas() {
        save(before);
    }

    private void save(Map<String, String> fields) {
        Answer saved = admin.submit(page, admin.get(page).markup(), SAVE, fields);
        assertThat(summary(saved)).isEmpty();
        fields.forEach((field, value) ->
                assertThat(held(saved, field.substring("form:".length()))).isEqualTo(value));
    }

    private static Map<String, String> and(Map<String, String> first, Map<String, String> second) {
        Map<String, String> both = new HashMap<>(first);
        both.putAll(second);
        return both;
    }

    private static String held(Answer answer, String field) {
        return answer.markup().byId("form:" + field).orElseThrow().attribute("value");
    }

    private static String changed(Answer answer, String field) {
        return answer.markup()
                .byId("form:" + field + "-changed")
                .map(Markup.Element::words)
                .orElse("");
    }

    private static List<String> summary(Answer answer) {
        return answer.markup()
                .all(element -> element.is("dh-errorsummary"))
                .flatMap(summary -> summary.all(element -> element.name().equals("li")))
                .map(Markup.Element::words)
                .toList();
    }

    @Test
    void whatAColleagueSavedIsSaidAtItsField() {
        Markup opened = admin.get(page).markup();
        colleague.submit(
                page, colleague.get(page).markup(), SAVE, Map.of("form:parent", "Sở Hai", "form:phone", "0235 222"));
        Answer back = admin.submit(page, opened, SAVE, and(GONE, Map.of("form:phone", "0235 333")));
        assertThat(held(back, "phone")).isEqualTo("0235 333");
        assertThat(changed(back, "phone")).contains("Ô vẫn giữ phần vừa nhập").endsWith("0235 222");
        assertThat(held(back, "parent")).isEqualTo("Sở Hai");
        assertThat(changed(back, "parent"))
                .contains("Ô đang cho thấy nội dung mới")
                .endsWith("Sở Một");
        assertThat(changed(back, "name")).isEmpty();
        assertThat(summary(back)).hasSize(3);
        assertThat(held(colleague.get(page), "phone")).isEqualTo("0235 222");

        Answer saved = admin.submit(page, back.markup(), SAVE, Map.of());
        assertThat(held(saved, "phone")).isEqualTo("0235 333");
        assertThat(held(saved, "parent")).isEqualTo("Sở Hai");
    }

    @Test
    void whereNobodyElseSavedNothingIsSaid() {
        Markup opened = admin.get(page).markup();
        Answer back = admin.submit(page, opened, SAVE, and(GONE, Map.of("form:phone", "0235 333")));
        assertThat(held(back, "phone")).isEqualTo("0235 333");
        assertThat(summary(back)).hasSize(1).first().asString().contains("Những gì đã nhập vẫn còn đây");
        assertThat(back.body()).doesNotContain("dh-changed");
    }

    @Test
    void whatWasSavedFirstIsSeenBeforeItIsReplaced() {
        Markup opened = admin.get(page).markup();
        colleague.submit(page, colleague.get(page).markup(), SAVE, Map.of("form:phone", "0235 222"));
        Answer back = admin.submit(page, opened, SAVE, Map.of("form:parent", "Sở Ba", "form:phone", "0235 333"));
        assertThat(summary(back)).hasSize(2).first().asString().contains("Người khác vừa lưu trước");
        assertThat(held(back, "parent")).isEqualTo("Sở Ba");
        assertThat(changed(back, "parent")).isEmpty();
        assertThat(changed(back, "phone")).endsWith("0235 222");
        assertThat(held(colleague.get(page), "phone")).isEqualTo("0235 222");

        colleague.submit(page, colleague.get(page).markup(), SAVE, Map.of("form:phone", "0235 444"));
        Answer again = admin.submit(page, back.markup(), SAVE, Map.of());
        assertThat(changed(again, "phone")).as("somebody saved once more").endsWith("0235 444");
        Answer saved = admin.submit(page, again.markup(), SAVE, Map.of());
        assertThat(held(saved, "phone")).isEqualTo("0235 333");
        assertThat(held(saved, "parent")).isEqualTo("Sở Ba");
    }

    /** The script is told to send the form as a whole, which then comes back although its state is known. */
    @Test
    void theScriptSendsAnOvertakenFormAsAWhole() {
        Markup opened = admin.get(page).markup();
        colleague.submit(page, colleague.get(page).markup(), SAVE, Map.of("form:phone", "0235 222"));
        Map<String, String> typed = Map.of("form:phone", "0235 333");
        assertThat(admin.submitByScript(page, opened, SAVE, typed).status()).isEqualTo(409);
        Answer back = admin.submit(page, opened, "form:none", typed);
        assertThat(summary(back)).first().asString().contains("Người khác vừa lưu trước");
        assertThat(held(back, "phone")).isEqualTo("0235 333");
        assertThat(changed(back, "phone")).endsWith("0235 222");
    }

    /** A form that was refused shows what was typed, and still knows what its page showed at first. */
    @Test
    void aRefusedFormKnowsWhatItShowedAtFirst() {
        Markup opened = admin.get(page).markup();
        Answer refused = admin.submit(page, opened, SAVE, Map.of("form:phone", "không có"));
        assertThat(held(refused, "phone")).isEqualTo("không có");
        colleague.submit(page, colleague.get(page).markup(), SAVE, Map.of("form:phone", "0235 222"));
        Answer back = admin.submit(page, refused.markup(), SAVE, and(GONE, Map.of("form:phone", "không có")));
        assertThat(held(back, "phone")).isEqualTo("không có");
        assertThat(changed(back, "phone")).endsWith("0235 222");
    }

    @Test
    void wordsWithoutAFieldAreShownToBeCopied() {
        Markup opened = admin.get(page).markup();
        Answer back = admin.submit(
                page, opened, SAVE, and(GONE, Map.of("form:rows:3:words", "Điều chỉ chị <b>Mất</b> biết")));
        assertThat(back.markup().all(element -> element.is("dh-left")).map(Markup.Element::words))
                .containsExactly("Điều chỉ chị <b>Mất</b> biết");
        assertThat(admin.submit(page, opened, SAVE, GONE).markup().all(element -> element.is("dh-left")))
                .isEmpty();
    }
}
