package vn.donghanh.service.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.service.ServiceUnit;
import vn.donghanh.service.ServiceVersionView;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Formats quantities and money of deliveries, and items of code lists. */
@Named
@ApplicationScoped
public class ServiceFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    @Inject
    DisplayPreferences preferences;

    /** Returns, for example, "2 chuyến"; empty when nothing was counted. */
    public String amount(@Nullable Number quantity, @Nullable ServiceUnit unit) {
        return quantity == null || unit == null
                ? ""
                : texts.of("ServiceUnit.count." + unit, formats.number(quantity), quantity.longValue());
    }

    public String money(@Nullable Long amount) {
        return amount == null ? "" : texts.of("service.money", formats.number(amount));
    }

    /** Returns quantity and cost in one line. */
    public String details(ServiceVersionView version) {
        String cost = money(version.amount());
        return Stream.of(
                        amount(version.quantity(), version.unit()),
                        version.cash() ? texts.of("service.money.cash", cost) : cost)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public String label(CodeListItemView item) {
        return item.label(preferences.locale());
    }
}
