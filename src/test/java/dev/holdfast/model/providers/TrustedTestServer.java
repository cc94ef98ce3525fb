package dev.holdfast.model.providers;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Lets a test server with a certificate of its own be called; the kit of Azure sends a key over TLS only. */
final class TrustedTestServer {

    private @Nullable SSLContext before;

    void begin() {
        try {
            before = SSLContext.getDefault();
            var trusting = SSLContext.getInstance("TLS");
            trusting.init(null, new TrustManager[] {new Everybody()}, null);
            SSLContext.setDefault(trusting);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void end() {
        SSLContext.setDefault(before);
    }

    private static final class Everybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
