package vn.donghanh.shared.web.mark;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Objects;
import vn.donghanh.shared.web.IconWriter;
import vn.donghanh.shared.web.Texts;

/** The component {@code dh:level}: four bars and the word. Attributes: {@code value}, a level or its code, nothing when empty; {@code provisional}. */
public class LevelComponent extends UIComponentBase {
    static final String TYPE = "dh.Level";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        String level = text("value");
        if (!level.isEmpty()) {
            write(faces.getResponseWriter(), level, Boolean.parseBoolean(text("provisional")));
        }
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

    private static void write(ResponseWriter html, String level, boolean provisional) throws IOException {
        Texts texts = Texts.current();
        html.startElement("span", null);
        html.writeAttribute("class", "dh-level " + styleClass(level), null);
        IconWriter.write(html, "level" + bars(level));
        html.writeText(texts.get("TriageLevel." + level), null);
        if (provisional) {
            html.startElement("span", null);
            html.writeAttribute("class", "dh-w4", null);
            html.writeText(" " + texts.get("shared.level.provisional"), null);
            html.endElement("span");
        }
        html.endElement("span");
    }

    private static String styleClass(String level) {
        return switch (level) {
            case "CRITICAL" -> "dh-bad";
            case "HIGH" -> "dh-warn";
            default -> "";
        };
    }

    private static int bars(String level) {
        return switch (level) {
            case "CRITICAL" -> 4;
            case "HIGH" -> 3;
            case "MEDIUM" -> 2;
            default -> 1;
        };
    }

    private String text(String attribute) {
        return Objects.toString(getAttributes().get(attribute), "");
    }
}
