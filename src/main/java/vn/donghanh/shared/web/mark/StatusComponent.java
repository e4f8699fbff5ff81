package vn.donghanh.shared.web.mark;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.web.IconWriter;

/**
 * The component {@code dh:status}: icon, word and colour. Attributes: {@code icon}, {@code text}, {@code tone} (ok, info, warn, bad or none), or {@code value}
 * for all three, a {@link StatusMark}; {@code fill} only where the reader must act.
 */
public class StatusComponent extends UIComponentBase {
    static final String TYPE = "dh.Status";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        StatusMark mark = value("value") instanceof StatusMark given
                ? given
                : new StatusMark(text("icon"), text("tone"), text("text"));
        write(faces.getResponseWriter(), mark, Boolean.parseBoolean(text("fill")));
    }

    @Override
    public void encodeEnd(FacesContext faces) {
        // written as a whole at its beginning, which panels of PrimeFaces ask for by itself
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        if (isRendered()) {
            encodeBegin(faces);
        }
    }

    /** A blank parts it from the words before it. */
    public static void write(ResponseWriter html, StatusMark mark, boolean fill) throws IOException {
        html.write("\n");
        html.startElement("span", null);
        html.writeAttribute(
                "class",
                "dh-status" + (mark.tone().isEmpty() ? "" : " dh-" + mark.tone()) + (fill ? " dh-fill" : ""),
                null);
        IconWriter.write(html, mark.icon());
        html.writeText(mark.text(), null);
        html.endElement("span");
    }

    private String text(String attribute) {
        return Objects.toString(value(attribute), "");
    }

    private @Nullable Object value(String attribute) {
        return getAttributes().get(attribute);
    }
}
