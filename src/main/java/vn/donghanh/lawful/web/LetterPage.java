package vn.donghanh.lawful.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;
import vn.donghanh.lawful.LawfulRequestQueries;
import vn.donghanh.printing.web.FileDownload;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the letter to the authority, to be printed and signed. Always in Vietnamese, whatever the reader's language. */
@Named("lawfulLetterPage")
@RequestScoped
public class LetterPage {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String FILE = "van-ban-gui-co-quan.pdf";

    @Inject
    LawfulRequestQueries queries;

    @Inject
    Texts texts;

    @Inject
    @PathValue(0)
    String ref;

    private LawfulRequestQueries.LetterView view;

    public void load() {
        view = queries.getLetter(ref());
    }

    private String ref() {
        return ref == null ? "" : ref;
    }

    public LawfulRequestQueries.LetterView getView() {
        return view;
    }

    public String text(String key) {
        return texts.in(VIETNAMESE, key);
    }

    public String text(String key, Object argument) {
        return texts.in(VIETNAMESE, key, argument);
    }

    public void download() throws IOException {
        FileDownload.send(queries.printLetter(ref()), FILE);
    }
}
