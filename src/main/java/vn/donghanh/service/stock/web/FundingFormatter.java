package vn.donghanh.service.stock.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Formats the sources of funding as the items of a list, with why none may be named. */
@ApplicationScoped
public class FundingFormatter {
    @Inject
    DisplayPreferences preferences;

    @Inject
    Texts texts;

    public List<SelectItem> items(List<CodeListItemView> sources) {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(MissingReason.NOT_APPLICABLE.name(), texts.get("service_record.funding.none")));
        sources.forEach(source -> items.add(new SelectItem(source.code(), source.label(preferences.locale()))));
        items.add(new SelectItem(MissingReason.UNKNOWN.name(), texts.get("service_record.funding.unknown")));
        return items;
    }
}
