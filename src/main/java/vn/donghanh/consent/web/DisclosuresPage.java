package vn.donghanh.consent.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import vn.donghanh.consent.DisclosureQueries;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the disclosure register of a case. */
@Named
@RequestScoped
public class DisclosuresPage {
    @Inject
    DisclosureQueries queries;

    @Inject
    Texts texts;

    @Inject
    @PathValue(0)
    String number;

    private DisclosureQueries.PageView page;

    @PostConstruct
    void load() {
        page = queries.page(number == null ? "" : number);
    }

    public String fields(DisclosureQueries.Row row) {
        return row.fields().stream()
                .map(field -> texts.get("disclosed." + field))
                .collect(Collectors.joining(", "));
    }

    public String scopes(DisclosureQueries.Row row) {
        return row.scopes().stream().sorted().map(texts::of).collect(Collectors.joining("; "));
    }

    public String recipient(DisclosureQueries.ExternalDisclosureRow row) {
        String recipient = row.given().recipient();
        return recipient.startsWith("@") ? texts.get(recipient.substring(1)) : recipient;
    }

    public String contents(DisclosureQueries.ExternalDisclosureRow row) {
        return row.given().contentKeys().stream().map(texts::get).collect(Collectors.joining(", "));
    }

    public DisclosureQueries.PageView getPage() {
        return page;
    }
}
