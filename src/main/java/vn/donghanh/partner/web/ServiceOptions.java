package vn.donghanh.partner.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.reference.web.CodeListTexts;
import vn.donghanh.shared.web.Texts;

/** Select items for the codes of all kinds of service, grouped by kind. */
@Named
@RequestScoped
public class ServiceOptions {
    @Inject
    Texts texts;

    @Inject
    CodeListTexts codeLists;

    public List<SelectItem> getAll() {
        return Arrays.stream(ServiceKind.values()).map(this::group).toList();
    }

    private SelectItem group(ServiceKind kind) {
        SelectItemGroup group = new SelectItemGroup(texts.of(kind));
        group.setSelectItems(options(kind).stream()
                .map(option -> new SelectItem(
                        OfferedServiceForm.value(kind, String.valueOf(option.getValue())), option.getLabel()))
                .toArray(SelectItem[]::new));
        return group;
    }

    private List<SelectItem> options(ServiceKind kind) {
        return kind.list().map(codeLists::options).orElseGet(() -> Arrays.stream(HealthReferralType.values())
                .map(type -> new SelectItem(type.name(), texts.of(type)))
                .toList());
    }
}
