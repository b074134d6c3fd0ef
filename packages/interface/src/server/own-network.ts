/** Where a proxy in front of an app usually is: 127.0.0.0/8, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and the like in IPv6. */
export const OWN_NETWORK = "loopback, linklocal, uniquelocal";
