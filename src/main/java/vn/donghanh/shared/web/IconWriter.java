package vn.donghanh.shared.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes one of the product's icons; the word beside it says the same, so it is silent. */
final class IconWriter {
    private IconWriter() {}

    static void write(ResponseWriter html, String name) throws IOException {
        html.startElement("i", null);
        html.writeAttribute("class", "dh-icon dh-i-" + name, null);
        html.writeAttribute("aria-hidden", "true", null);
        html.endElement("i");
    }
}
