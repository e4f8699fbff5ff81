package vn.donghanh.shared.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes one of the application's icons. Hidden from screen readers, because the text beside it says the same. */
public final class IconWriter {
    private IconWriter() {}

    public static void write(ResponseWriter html, String name) throws IOException {
        html.startElement("i", null);
        html.writeAttribute("class", "dh-icon dh-i-" + name, null);
        html.writeAttribute("aria-hidden", "true", null);
        html.endElement("i");
    }
}
