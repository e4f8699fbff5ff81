package vn.donghanh.shared.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlPanelGroup;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageWriterTest {
    private static final @Nullable UIComponent MARKUP = null;

    private final StringWriter page = new StringWriter();
    private final PageWriter writer = new PageWriter(new Recorded(page));

    @Test
    void markupLeavesOutWhatHasNoValue() throws IOException {
        writer.startElement("details", MARKUP);
        writer.writeAttribute("open", "", null);
        writer.writeAttribute("title", null, null);
        writer.writeAttribute("class", "dh-panel", null);

        assertThat(page).hasToString("<details class=dh-panel");
    }

    @Test
    void emptyIsAValueOfAFieldAndOfAPicture() throws IOException {
        writer.startElement("input", MARKUP);
        writer.writeAttribute("value", "", null);
        writer.writeAttribute("alt", "", null);

        assertThat(page).hasToString("<input value= alt=");
    }

    @Test
    void aComponentWritesWhatItWants() throws IOException {
        writer.startElement("details", MARKUP);
        writer.startElement("option", new HtmlPanelGroup());
        writer.writeAttribute("label", "", null);

        assertThat(page).hasToString("<details<option label=");
    }

    @Test
    void whatABrowserTakesForGrantedIsNotSaid() throws IOException {
        writer.startElement("script", new HtmlPanelGroup());
        writer.writeAttribute("type", "text/javascript", null);
        writer.startElement("link", MARKUP);
        writer.writeAttribute("type", "text/css", null);
        writer.startElement("script", MARKUP);
        writer.writeAttribute("type", "module", null);
        writer.writeAttribute("data-kind", "text/css", null);

        assertThat(page).hasToString("<script<link<script type=module data-kind=text/css");
    }

    @Test
    void aPartThatIsWrittenApartFollowsTheSameRules() throws IOException {
        StringWriter part = new StringWriter();
        ResponseWriter apart = writer.cloneWithWriter(part);
        apart.startElement("details", MARKUP);
        apart.writeAttribute("open", "", null);

        assertThat(part).hasToString("<details");
        assertThat(page.toString()).isEmpty();
    }

    /** Writes names and values only. */
    private static final class Recorded extends ResponseWriter {
        private final Writer target;

        Recorded(Writer target) {
            this.target = target;
        }

        @Override
        public void startElement(String name, @Nullable UIComponent component) throws IOException {
            target.append('<').append(name);
        }

        @Override
        public void writeAttribute(String name, @Nullable Object value, @Nullable String property) throws IOException {
            target.append(' ').append(name).append('=').append(String.valueOf(value));
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new Recorded(writer);
        }

        @Override
        public String getContentType() {
            return "text/html";
        }

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public void startDocument() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endDocument() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endElement(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeURIAttribute(String name, Object value, String property) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeComment(Object comment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeText(Object text, @Nullable String property) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeText(char[] text, int start, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(char[] text, int start, int length) throws IOException {
            target.write(text, start, length);
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
