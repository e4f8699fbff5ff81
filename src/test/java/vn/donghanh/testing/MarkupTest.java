package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkupTest {
    private static final Markup PAGE = new Markup(
            """
            <!DOCTYPE html><html><head><script nonce="abc">if (1 < 2) { "<form>"; }</script></head><body>
            <p id="a">one <b>two&nbsp;&amp; three</b><br /> four</p>
            <form id="f" action="/there" method="post"><input type="hidden" name="h" value="&lt;1&gt;" />
            <input type="checkbox" name="on" checked="checked" /><input type="checkbox" name="off" />
            <input type="radio" name="r" value="x" /><input type="radio" name="r" value="y" checked="checked" />
            <textarea name="t">
            <b>as typed</b></textarea><select name="s"><option value="1">1</option><option value="2" selected="selected">2</option></select>
            <input name="no" disabled="disabled" value="z" /><button type="submit" name="go">Go</button></form>
            <a href="/next">next</a></body></html>
            """);

    @Test
    void textOfAnElementIncludesItsDescendants() {
        assertThat(PAGE.byId("a").orElseThrow().words()).isEqualTo("one two & three four");
    }

    @Test
    void formSendsTheSameParametersAsABrowser() {
        assertThat(PAGE.forms()).singleElement().satisfies(form -> assertThat(PAGE.submitted(form))
                .containsExactly(
                        Map.entry("h", "<1>"),
                        Map.entry("on", "on"),
                        Map.entry("r", "y"),
                        Map.entry("t", "<b>as typed</b>"),
                        Map.entry("s", "2")));
    }

    @Test
    void scriptsAreNotParsedAsMarkup() {
        assertThat(PAGE.nonce()).contains("abc");
        assertThat(PAGE.links()).containsExactly("/next");
        assertThat(PAGE.byId("f").orElseThrow().closestAncestor(element -> element.name()
                        .equals("body")))
                .isPresent();
    }

    @Test
    void bracketsInTextsValuesAndCommentsAreNoTags() {
        Markup page = new Markup(
                """
                <!-- <b>no</b> --><![CDATA[ <i> ]]><p title='1 > 0 "so"' data-x = "&amp;"  hidden>5 < 6 <7> <b a"b>c</p >
                <img src=x><br/><em
                  class="a b">end""");
        assertThat(page.all(element -> true).map(Markup.Element::name)).containsExactly("p", "br", "em");
        Markup.Element text =
                page.all(element -> element.name().equals("p")).findFirst().orElseThrow();
        assertThat(text.attribute("title")).isEqualTo("1 > 0 \"so\"");
        assertThat(text.attribute("data-x")).isEqualTo("&");
        assertThat(text.has("hidden")).isTrue();
        assertThat(text.words()).isEqualTo("5 < 6 <7> <b a\"b>c");
        assertThat(page.all(element -> element.is("b")).map(Markup.Element::words))
                .containsExactly("end");
    }
}
