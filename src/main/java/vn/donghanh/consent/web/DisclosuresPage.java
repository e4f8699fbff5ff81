package vn.donghanh.consent.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import vn.donghanh.consent.DisclosureRegister;
import vn.donghanh.shared.web.Texts;

/** A case's register of what partners were shown. */
@Named
@RequestScoped
public class DisclosuresPage {
    @Inject
    DisclosureRegister register;

    @Inject
    Texts texts;

    @Inject
    @Param(pathIndex = 0)
    String number;

    private DisclosureRegister.Page page;

    @PostConstruct
    void load() {
        page = register.page(number == null ? "" : number);
    }

    public String fields(DisclosureRegister.Line line) {
        return line.fields().stream()
                .map(field -> texts.get("disclosed." + field))
                .collect(Collectors.joining(", "));
    }

    public String scopes(DisclosureRegister.Line line) {
        return line.scopes().stream().sorted().map(texts::of).collect(Collectors.joining("; "));
    }

    public String what(DisclosureRegister.Elsewhere line) {
        return line.given().whatKeys().stream().map(texts::get).collect(Collectors.joining(", "));
    }

    public DisclosureRegister.Page getPage() {
        return page;
    }
}
