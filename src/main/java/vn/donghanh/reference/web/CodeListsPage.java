package vn.donghanh.reference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.AddCodeListItemCommand;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListService;
import vn.donghanh.reference.RewordCodeListItemCommand;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of code list administration. */
@Named
@ViewScoped
public class CodeListsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    CodeListService service;

    @Inject
    Messages messages;

    @Inject
    DisplayPreferences displayPreferences;

    @Inject
    DisplayFormatter formats;

    @Inject
    Texts texts;

    @Inject
    @QueryValue("list")
    private String wanted;

    @Inject
    @QueryValue("correct")
    private @Nullable String corrected;

    private CodeListService.PageView page;
    private RewordCodeListItemCommand shown;
    private String code;
    private String vi;
    private String en;
    private String screenVi;
    private String screenEn;
    private String category;
    private LocalDate from;

    public void load() {
        page = service.page(wanted);
        from = formats.today();
        if (corrected != null) {
            fillIn();
        }
    }

    public String add() {
        service.add(page.list(), new AddCodeListItemCommand(code, vi, en, screenVi, screenEn, category, from));
        return finish();
    }

    /** Fills the form with the labels of the item that is to be corrected. */
    private void fillIn() {
        shown = page.items().stream()
                .filter(item -> item.code().equals(corrected) && mayChange(item))
                .findFirst()
                .map(CodeListItemView::words)
                .orElseThrow(NotFoundException::new);
        vi = shown.vi();
        en = shown.en();
        screenVi = shown.screenVi();
        screenEn = shown.screenEn();
    }

    public String reword() {
        service.reword(page.list(), shown, new RewordCodeListItemCommand(corrected, vi, en, screenVi, screenEn));
        return finish();
    }

    public String retire(String retired) {
        service.retire(page.list(), retired);
        return finish();
    }

    private String finish() {
        messages.saved();
        return "/reference/codelists.xhtml?faces-redirect=true&list=" + page.list();
    }

    public String name(CodeListService.Summary list) {
        return displayPreferences.locale().getLanguage().equals("vi") ? list.nameVi() : list.nameEn();
    }

    /** Returns the name of the list shown. */
    public String getTitle() {
        return page.lists().stream()
                .filter(list -> list.code().equals(page.list()))
                .map(this::name)
                .findFirst()
                .orElse(page.list());
    }

    public String screenLabel(CodeListItemView item) {
        String label = item.label(displayPreferences.locale());
        return label.equals(item.statutory(displayPreferences.locale())) ? "" : label;
    }

    /** Returns the text of what an item counts as; empty when it counts as nothing. */
    public String categoryLabel(CodeListItemView item) {
        return page.categories().stream()
                .filter(possible -> possible.name().equals(item.category()))
                .map(texts::of)
                .findFirst()
                .orElse("");
    }

    /** Whether it is not retired. */
    public boolean mayChange(CodeListItemView item) {
        return item.last() == null;
    }

    /** Returns the code of the item whose labels are being corrected; null while one is added. */
    public @Nullable String getCorrected() {
        return corrected;
    }

    public CodeListService.PageView getPage() {
        return page;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getVi() {
        return vi;
    }

    public void setVi(String vi) {
        this.vi = vi;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getScreenVi() {
        return screenVi;
    }

    public void setScreenVi(String screenVi) {
        this.screenVi = screenVi;
    }

    public String getScreenEn() {
        return screenEn;
    }

    public void setScreenEn(String screenEn) {
        this.screenEn = screenEn;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
