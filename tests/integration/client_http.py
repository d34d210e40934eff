# SPDX-License-Identifier: MIT
# python3 client_http.py URL [FILE]: a GET by http.client with the header lines of FILE; prints
# the status.
import http.client
import os
import ssl
import sys
import urllib.parse

url = urllib.parse.urlsplit(sys.argv[1])
context = ssl.create_default_context(cafile=os.environ["AVON_CA_FILE"])
lines = open(sys.argv[2], encoding="ascii").read().splitlines() if len(sys.argv) > 2 else []
headers = dict(line.split(": ", 1) for line in lines)
connection = http.client.HTTPSConnection(url.hostname, url.port, context=context, timeout=60)
connection.request("GET", url.path, headers=headers)
print(connection.getresponse().status)
