package vn.donghanh.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.document.DocumentFilter;
import vn.donghanh.document.DocumentListView;
import vn.donghanh.document.DocumentQueries;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The page of the documents of one case. The words that are searched for are posted, so that they are in no address. */
@Named
@ViewScoped
public class DocumentListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    DocumentQueries queries;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @QueryValue("page")
    Integer page;

    @Inject
    @QueryValue("of")
    String of;

    private DocumentListView view;
    private String type;
    private String words;
    private int shownPage;

    public void load() {
        shownPage = page == null || page < 1 ? 1 : page;
        view = queries.list(number, new DocumentFilter(type, words, of), shownPage);
    }

    public void find() {
        shownPage = 1;
        view = queries.list(number, new DocumentFilter(type, words, of), shownPage);
    }

    public DocumentListView getView() {
        return view;
    }

    public int getPage() {
        return shownPage;
    }

    public boolean isFiltered() {
        return type != null || words != null;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
