package vn.donghanh.shared.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out an attribute of written markup whose expression has no value, such as {@code open="#{null}"}: to a browser, an empty one says yes. Leaves out what a browser takes for
 * granted, too: the type of a script and of a style sheet.
 */
final class PageWriter extends ResponseWriterWrapper {
    /** Where empty is a value. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("value", "alt");

    private static final Set<String> TYPES = Set.of("text/javascript", "text/css");

    private boolean inMarkup;

    PageWriter(ResponseWriter wrapped) {
        super(wrapped);
    }

    @Override
    public void startElement(String name, @Nullable UIComponent component) throws IOException {
        inMarkup = component == null;
        super.startElement(name, component);
    }

    @Override
    public void writeAttribute(String name, @Nullable Object value, @Nullable String property) throws IOException {
        if (value != null && !isMissing(name, value) && !isGranted(name, value)) {
            super.writeAttribute(name, value, property);
        }
    }

    private boolean isMissing(String name, Object value) {
        return inMarkup && "".equals(value) && !MAY_BE_EMPTY.contains(name);
    }

    private static boolean isGranted(String name, Object value) {
        return "type".equals(name) && value instanceof String type && TYPES.contains(type);
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        return new PageWriter(super.cloneWithWriter(writer));
    }
}
