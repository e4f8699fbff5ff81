package vn.donghanh.partner.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.shared.web.Texts;

/** Select items for the codes of all kinds of service, grouped by kind. */
@Named
@RequestScoped
public class ServiceOptions {
    @Inject
    Texts texts;

    public List<SelectItem> getAll() {
        return Arrays.stream(ServiceKind.values()).map(this::group).toList();
    }

    private SelectItem group(ServiceKind kind) {
        SelectItemGroup group = new SelectItemGroup(texts.of(kind));
        group.setSelectItems(kind.codes().stream()
                .map(code -> new SelectItem(OfferedServiceForm.value(kind, code), texts.of(code)))
                .toArray(SelectItem[]::new));
        return group;
    }
}
