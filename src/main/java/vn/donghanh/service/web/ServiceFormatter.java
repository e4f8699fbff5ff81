package vn.donghanh.service.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.service.ServiceUnit;
import vn.donghanh.service.view.ServiceVersionView;
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

    /** Returns, for example, "60 phút"; empty when no length is recorded. */
    public String length(@Nullable Integer minutes) {
        return minutes == null ? "" : texts.of("service.minutes", formats.number(minutes), minutes);
    }

    /** Returns what was given for a livelihood, quantity, length and cost in one line. */
    public String details(ServiceVersionView version) {
        String cost = money(version.amount());
        return Stream.of(
                        version.livelihood() == null ? "" : texts.of(version.livelihood()),
                        amount(version.quantity(), version.unit()),
                        length(version.minutes()),
                        version.cash() ? texts.of("service.money.cash", cost) : cost)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Returns what a service may answer, for selection: the open actions of the plan, and the needs. */
    List<SelectItem> purposes(List<PlanActionProvider.PlanActionItem> actions, List<NeedProvider.NeedSummary> needs) {
        List<SelectItem> purposes = new ArrayList<>();
        if (!actions.isEmpty()) {
            purposes.add(group(
                    texts.get("service_record.about.actions"),
                    actions,
                    item -> new SelectItem("action." + item.key(), item.code() + " " + item.what())));
        }
        if (!needs.isEmpty()) {
            purposes.add(group(
                    texts.get("service_record.about.needs"),
                    needs,
                    need -> new SelectItem("need." + need.key(), texts.get(need.labelKey()))));
        }
        return purposes;
    }

    static <T> SelectItemGroup group(String label, List<T> members, Function<T, SelectItem> item) {
        SelectItemGroup group = new SelectItemGroup(label);
        group.setSelectItems(members.stream().map(item).toArray(SelectItem[]::new));
        return group;
    }

    public String label(CodeListItemView item) {
        return item.label(preferences.locale());
    }
}
