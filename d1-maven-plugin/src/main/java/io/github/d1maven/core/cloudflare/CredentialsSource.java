package io.github.d1maven.core.cloudflare;

/** Knows where a front end keeps its user's credentials. */
@FunctionalInterface
public interface CredentialsSource {

  /**
   * Returns the credentials.
   *
   * @throws io.github.d1maven.core.config.ConfigurationException if they are nowhere or malformed;
   *     the text does not show the token
   */
  ApiCredentials find();
}
