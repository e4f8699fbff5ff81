package vn.donghanh.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/** Formats the rows of a disclosure in the reader's language, identically for the worker's preview and for the partner. */
@Named("disclosed")
@RequestScoped
public class DisclosureFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    public String label(DisclosureContent.DisclosedRow row) {
        return texts.get("disclosed." + row.field());
    }

    public String value(DisclosureContent.DisclosedRow row) {
        return row == null
                ? null
                : row.values().stream()
                        .map(value -> value.startsWith("@") && texts.has(value.substring(1))
                                ? texts.get(value.substring(1))
                                : row.field().equals("AMOUNT") ? formats.slipNumber(value) : value)
                        .collect(Collectors.joining("; "));
    }
}
