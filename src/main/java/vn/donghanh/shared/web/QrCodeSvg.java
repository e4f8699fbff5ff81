package vn.donghanh.shared.web;

import io.nayuki.qrcodegen.QrCode;

/** A code to be scanned, as one drawing that a page holds in itself: no other server sees what it says. Four squares of margin belong around it. */
public record QrCodeSvg(int size, String squares) {
    public static QrCodeSvg of(String text) {
        QrCode drawn = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < drawn.size; y++) {
            for (int x = 0; x < drawn.size; x++) {
                if (drawn.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrCodeSvg(drawn.size, path.toString());
    }
}
